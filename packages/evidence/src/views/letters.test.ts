import { describe, expect, it } from 'vitest';
import { foresee } from '../bundle/foresee.ts';
import { inputOf } from '../portfolio.fixture.ts';
import { lettersRemarks } from './letters.ts';

describe('what is said of characters that the font lacks', () => {
    it('nothing of European letters, arrows and signs', () => {
        expect(lettersRemarks(['process P "Größe ≤ 5 → Łódź ✓ Ελλάδα Україна"'])).toEqual([]);
    });

    it('names them, and where they are shown', () => {
        const [remark, ...others] = lettersRemarks(['process P "退款"', 'role R "مدير"']);
        expect(others).toEqual([]);
        expect(remark).toMatch(/^PDF and PNG have no sign for 退 款 م د ي ر: empty boxes .*SVG/);
    });

    it('counts what is too much to name', () => {
        expect(lettersRemarks(['"一二三四五六七八九"'])[0]).toContain(' 八 and 1 other: ');
        expect(lettersRemarks(['"一二三四五六七八九十"'])[0]).toContain(' 八 and 2 others: ');
    });

    it('takes no notice of comments, but of what only looks like one', () => {
        expect(lettersRemarks(['// 退\n/* 款 */ process P "P"'])).toEqual([]);
        expect(lettersRemarks(['purpose "see http://例"'])[0]).toContain(' 例:');
        expect(lettersRemarks(['purpose """\n// 例\n"""'])[0]).toContain(' 例:');
    });

    it('is foreseen, as long as there is a PDF or a PNG', async () => {
        const files = { 'main.proc': 'role Lead process P { flow { step "退" by Lead } }' };
        const remarksWithout = async (...without: ('pdf' | 'docx' | 'png')[]) => {
            const { input, io } = await inputOf(files, { without });
            return (await foresee(input, io)).remarks.filter(remark => remark.includes('退'));
        };
        expect(await remarksWithout()).toHaveLength(1);
        expect(await remarksWithout('pdf')).toHaveLength(1);
        expect(await remarksWithout('pdf', 'docx', 'png')).toEqual([]);
    });
});
