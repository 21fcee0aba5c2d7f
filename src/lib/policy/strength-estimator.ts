/** The estimator with its dictionaries: import this file only by `import()`, because of its size. */
import { ZxcvbnFactory } from '@zxcvbn-ts/core';
import graphs from '@zxcvbn-ts/language-common/src/adjacencyGraphs.json' with { type: 'json' };
import { dictionary } from './dictionaries';

export const estimator = new ZxcvbnFactory({ dictionary, graphs });
