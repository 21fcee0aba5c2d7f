/** The estimator with its dictionaries: import this file only by `import()`, because of its size. */
import { ZxcvbnFactory } from '@zxcvbn-ts/core';
import graphs from '@zxcvbn-ts/language-common/src/adjacencyGraphs.json' with { type: 'json' };
import { dictionary } from './dictionaries';

/** Ways to read lookalikes that are tried; a hundred, the maker's default, cost seconds on long passwords for the same score. */
const mostReadings = 8;

export const estimator = new ZxcvbnFactory({ dictionary, graphs, l33tMaxSubstitutions: mostReadings });
