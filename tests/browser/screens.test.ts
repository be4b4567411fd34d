import { describe } from 'vitest';
import { screens } from './screens.ts';

describe('the officer’s screens, with the content in SQLite', () => screens(() => Promise.resolve('')));
