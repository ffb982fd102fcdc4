// @vitest-environment happy-dom
import { expect, test } from 'vitest';
import { withStyles, withStylesAgain } from './styles.ts';

const svg = '<svg xmlns="http://www.w3.org/2000/svg"><style>a{}</style><g style="fill: red"/></svg>';
const parsed = () => new DOMParser().parseFromString(svg, 'image/svg+xml').documentElement.outerHTML;

test('what is read anew has nothing that the policy stops, and has it again afterwards', async () => {
    const script = document.createElement('script');
    script.type = 'module';
    script.nonce = 'ours';
    document.body.append(script);
    const read = await withStyles(async () => {
        expect(document.createElement('style').nonce).toBe('ours');
        return parsed();
    });
    expect(read).not.toContain(' style="');
    expect(read).toContain('<style nonce="ours">');
    expect(withStylesAgain(read)).toBe(parsed());
});

test('what was changed in the page is as before, also when something goes wrong', async () => {
    const { setAttribute } = Element.prototype;
    const { parseFromString } = DOMParser.prototype;
    const { createElement } = document;
    await expect(withStyles(() => Promise.reject(new Error('no')))).rejects.toThrow('no');
    expect(Element.prototype.setAttribute).toBe(setAttribute);
    expect(DOMParser.prototype.parseFromString).toBe(parseFromString);
    expect(document.createElement).toBe(createElement);
});
