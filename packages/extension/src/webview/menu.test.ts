// @vitest-environment happy-dom
import { beforeEach, expect, test, vi } from 'vitest';
import { Menu } from './menu.ts';

const near = { left: 0, top: 0, bottom: 0 };
const press = (key: string) =>
    document.activeElement!.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true }));
const focused = () => document.activeElement?.textContent?.trim();
let opener: HTMLElement;

beforeEach(() => {
    document.body.innerHTML = '<button>opener</button>';
    opener = document.querySelector('button')!;
    opener.focus();
});

const items = (action = () => {}) => [
    { items: [{ label: 'One', action }] },
    { label: 'Empty', items: [] },
    { label: 'More', items: [{ label: 'Two', checked: true, action }] },
];

test('the arrow keys go round, Escape gives the keyboard back', () => {
    const menu = new Menu('Test', items(), near);
    expect(focused()).toBe('One');
    press('ArrowDown');
    expect(focused()).toBe('Two');
    press('ArrowDown');
    expect(focused()).toBe('One');
    press('ArrowUp');
    expect(focused()).toBe('Two');
    press('Escape');
    expect(menu.isOpen).toBe(false);
    expect(document.activeElement).toBe(opener);
});

test('a click takes an item and closes', () => {
    const action = vi.fn();
    const menu = new Menu('Test', items(action), near);
    document.querySelector<HTMLElement>('[role="menuitemcheckbox"]')!.click();
    expect(action).toHaveBeenCalledOnce();
    expect(menu.isOpen).toBe(false);
});

test('there is one menu at a time, and no group without items', () => {
    const first = new Menu('First', items(), near);
    new Menu('Second', items(), near);
    expect(first.isOpen).toBe(false);
    expect(document.querySelectorAll('[role="menu"]')).toHaveLength(1);
    expect(document.querySelectorAll('[role="group"]')).toHaveLength(2);
});

test('what comes later keeps the keyboard where it is', () => {
    const menu = new Menu('Test', items(), near);
    menu.update([...items(), { items: [{ label: 'Three', action: () => {} }] }]);
    expect(focused()).toBe('One');
    press('End');
    expect(focused()).toBe('Three');
});

test('to take away what has the keyboard does not close twice', () => {
    const action = vi.fn();
    const menu = new Menu('Test', items(action), near);
    const item = document.activeElement as HTMLElement;
    item.addEventListener('blur', () => menu.close());
    item.click();
    expect(action).toHaveBeenCalledOnce();
});
