import { existsSync, readFileSync } from 'node:fs';
import { templates } from '@process-as-code/language/templates';
import { modelOf } from '@process-as-code/language/testing';
import { expect, test } from 'vitest';

const extension = new URL('../../', import.meta.url);
const read = (path: string) => readFileSync(new URL(path, extension), 'utf8');
const readme = read('README.md');
const manifest = JSON.parse(read('package.json'));

/** Width and height of a PNG, in pixels. */
function sizeOf(path: string): [number, number] {
    const bytes = readFileSync(new URL(path, extension));
    expect(bytes.subarray(1, 4).toString('latin1')).toBe('PNG');
    return [bytes.readUInt32BE(16), bytes.readUInt32BE(20)];
}

test('the pictures of the page in the marketplaces are there, and say what they show', () => {
    const pictures = [...readme.matchAll(/!\[([^\]]*)\]\(([^)]+)\)/g)];
    expect(pictures.length).toBeGreaterThan(3);
    for (const [, words, path] of pictures) {
        expect(words).not.toBe('');
        expect(sizeOf(path!)).toEqual([1200, 720]);
    }
});

test('it names the templates that there are, and its example can be read', async () => {
    for (const { title } of templates) expect(readme.toLowerCase()).toContain(title.toLowerCase());
    const [, example = ''] = /```proc\n([\s\S]*?)```/.exec(readme) ?? [];
    expect((await modelOf(example)).document.unresolved).toEqual([]);
});

test('what the manifest points at is there; the icon has the size that both marketplaces take', () => {
    const { icon, contributes, galleryBanner, categories, keywords } = manifest;
    expect(sizeOf(icon)).toEqual([128, 128]);
    const media = contributes.walkthroughs.flatMap(({ steps }: { steps: { media: { image: string } }[] }) =>
        steps.map(step => step.media.image),
    );
    const paths = [...media, ...contributes.snippets.map(({ path }: { path: string }) => path)];
    expect(paths.filter((path: string) => !existsSync(new URL(path, extension)))).toEqual([]);
    expect(galleryBanner).toMatchObject({ theme: expect.stringMatching(/^(light|dark)$/) });
    expect(categories.length).toBeGreaterThan(0);
    // More than thirty are refused.
    expect(keywords.length).toBeLessThanOrEqual(30);
});

test('every step of the walkthrough has a button, and is done by what happens', () => {
    const words: Record<string, string> = JSON.parse(read('package.nls.json'));
    const commands = manifest.contributes.commands.map(({ command }: { command: string }) => command);
    const [{ steps }] = manifest.contributes.walkthroughs;
    for (const { id, completionEvents } of steps) {
        const buttons = [
            ...`${words[`walkthrough.${id}.description`]}`.matchAll(/\(command:(process\.\w+)\)/g),
        ];
        expect(buttons.map(([, command]) => command).filter(command => !commands.includes(command))).toEqual(
            [],
        );
        expect(buttons.length, id).toBeGreaterThan(0);
        for (const event of completionEvents) expect(event).toMatch(/^on(Command|Context):/);
        expect(completionEvents.length, id).toBeGreaterThan(0);
    }
});
