// @vitest-environment happy-dom
import { beforeEach, expect, test } from 'vitest';
import { makeReachable, roving } from './roving.ts';

/*  a b c
    d
    e f   */
beforeEach(() => {
    document.body.innerHTML = ['abc', 'd', 'ef']
        .map(row => `<p>${[...row].map(name => `<button id="${name}">${name}</button>`).join('')}</p>`)
        .join('');
    roving(document.body, rows);
    makeReachable(rows());
});

const rows = () => [...document.querySelectorAll('p')].map(row => [...row.querySelectorAll('button')]);
const stops = () => [...document.querySelectorAll('[tabindex="0"]')].map(({ id }) => id);

function press(from: string, key: string): string | undefined {
    document.getElementById(from)!.focus();
    document.activeElement!.dispatchEvent(
        new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true }),
    );
    return document.activeElement?.id;
}

test('the first button is the only stop at the start, then the one that had the focus', () => {
    expect(stops()).toEqual(['a']);
    document.getElementById('f')!.focus();
    expect(stops()).toEqual(['f']);
    makeReachable(rows());
    expect(stops()).toEqual(['f']);
});

test.each([
    ['a', 'ArrowRight', 'b'],
    ['b', 'ArrowLeft', 'a'],
    ['c', 'ArrowRight', 'c'],
    ['b', 'ArrowDown', 'd'],
    ['d', 'ArrowDown', 'e'],
    ['f', 'ArrowUp', 'd'],
    ['a', 'ArrowUp', 'a'],
    ['c', 'End', 'e'],
    ['f', 'Home', 'a'],
    ['f', 'x', 'f'],
])('from %s, %s goes to %s', (from, key, to) => {
    expect(press(from, key)).toBe(to);
});
