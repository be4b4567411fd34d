/** Loaded before a build (node --import): whoever opens a connection or asks for a name is stopped, loudly. */
import dns from 'node:dns';
import net from 'node:net';

const refuse = (): never => {
  throw new Error('OFFLINE: the build tried to reach the network.');
};

net.Socket.prototype.connect = refuse;
dns.lookup = Object.assign(refuse, { __promisify__: refuse });
