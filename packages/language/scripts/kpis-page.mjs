// Writes docs/kpis.md from the catalogue.

import { writeFileSync } from 'node:fs';
import { kpisPage } from '../src/catalogue/page.ts';

writeFileSync(new URL('../../../docs/kpis.md', import.meta.url), kpisPage());
