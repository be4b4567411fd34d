import { winston } from '@strapi/logger';
import { logLine } from '../src/monitoring/log-line';
import { requestName } from '../src/monitoring/request-name';

/** Strapi's logger, whose lines have the form that the other parts' have (pino): one JSON object each. */
export default () => ({
  level: process.env.CMS_LOG_LEVEL || 'info',
  format: winston.format.combine(
    winston.format.errors({ stack: true }),
    winston.format.printf((said) => logLine(said, requestName(), new Date())),
  ),
});
