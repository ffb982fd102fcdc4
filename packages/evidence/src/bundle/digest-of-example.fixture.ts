/** Run by a test in other time zones and locales: prints the SHA-256 of a bundle. */
import { bundleOf, portfolio } from '../portfolio.fixture.ts';
import { digest } from './digest.ts';

const { bytes } = await bundleOf(portfolio, { portfolio: 'Mine' });
process.stdout.write(digest(bytes));
