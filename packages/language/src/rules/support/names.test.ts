import { expect, test } from 'vitest';
import { closest, freeName, labelFrom, nameFrom } from './names.ts';

test.each([
    ['CaseRecord', 'Case record'],
    ['answer_10-days', 'Answer 10 days'],
    ['CRM', 'CRM'],
    ['OpenCRMCase', 'Open CRM case'],
    ['advisor', 'Advisor'],
    ['ÉtatCivil', 'État civil'],
])('the label of %s is %s', (name, label) => {
    expect(labelFrom(name)).toBe(label);
});

test.each([
    ['Case record', 'CaseRecord'],
    ['Passed to the landlord!', 'PassedToTheLandlord'],
    ['2nd level', 'ndLevel'],
    ['état civil', 'ÉtatCivil'],
    ['…', 'End'],
    ['𝔊othic', 'End'],
])('the name of %s is %s', (label, name) => {
    expect(nameFrom(label, 'End')).toBe(name);
});

test('a free name is the wanted one or has a number', () => {
    expect(freeName('A', new Set())).toBe('A');
    expect(freeName('A', new Set(['A', 'A2']))).toBe('A3');
});

test('the closest names are those with the fewest letters to change', () => {
    expect(closest('Advisr', ['Advisor', 'Adviser', 'Manager'])).toEqual(['Advisor', 'Adviser']);
    expect(closest('advisor', ['Advisor', 'Adviser'])).toEqual(['Advisor']);
    expect(closest('Spede', ['Speed', 'Space'])).toEqual(['Speed']);
    expect(closest('Xyz', ['Advisor', 'Xy'])).toEqual(['Xy']);
    expect(closest('Customer', ['Manager', 'Advisor'])).toEqual([]);
    expect(closest('', ['A'])).toEqual(['A']);
});
