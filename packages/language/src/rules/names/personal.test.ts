import { expect, test } from 'vitest';
import { nameInLabel, personalIn } from './personal.ts';

const shown = (text: string) =>
    personalIn(text).map(({ kind, start, end }) => `${kind}: ${text.slice(start, end)}`);

test.each([
    ['Interview with Sarah Jones about the refunds', 'name: Sarah Jones'],
    ['Interviewed Sarah Jones, who knows the ledger', 'name: Sarah Jones'],
    ['commentary "Interviewed Sarah Jones"', 'name: Sarah Jones'],
    ['// Ask Sarah Jones', 'name: Sarah Jones'],
    ['12,Interviewed Sarah Jones', 'name: Sarah Jones'],
    ['Observed by Mrs Patel in the call centre', 'name: Mrs Patel'],
    ['Minutes by Dr. J. O’Neill', 'name: Dr. J. O’Neill'],
    ['Letter to Mohammed Al-Fayed, 3 May', 'name: Mohammed Al-Fayed'],
    ['Ask s.jones@riverside.example', 'e-mail address: s.jones@riverside.example'],
    ['Sent to refundqueen@gmail.com', 'e-mail address: refundqueen@gmail.com'],
    ['Phone 07700 900123 first', 'phone number: 07700 900123'],
    ['Phone +44 7700 900123', 'phone number: +44 7700 900123'],
    ['Lives in SW1A 2AA', 'postcode: SW1A 2AA'],
    ['Paid to 12-34-56 12345678', 'account number: 12-34-56 12345678'],
    ['Account number: 12345678', 'account number: Account number: 12345678'],
    ['GB82 WEST 1234 5698 7654 32', 'account number: GB82 WEST 1234 5698 7654 32'],
    ['NI QQ 12 34 56 C, AB 12 34 56 C', 'account number: AB 12 34 56 C'],
])('%s', (text, found) => expect(shown(text)).toEqual([found]));

test.each([
    'Parliamentary and Health Service Ombudsman',
    'Complaint register, June to August 2026',
    'Visit to St James Hospital and the King George Hall',
    'The James Cook University Hospital policy',
    'Sarah Jones & Partners, solicitors',
    'visited "The James Cook" and "King James Palace"',
    'Mark Scheme and Grace Period',
    'Ask complaints@riverside.example or 0300 111 3000',
    'The 2026-05-12 count of 12345678 cases',
    'Form AB1 and section 12-34-56',
    'GB82 WEST 1234 5698 7654 33',
    'Minutes of the meeting with Customer Services',
    'Miss Selfridge Store report',
    'Account of the meeting',
])('nothing of a person in: %s', text => expect(shown(text)).toEqual([]));

test.each([
    ['Sarah Jones', 'Sarah Jones'],
    ['Sarah', 'Sarah'],
    ['S. Jones', 'S. Jones'],
    ['Team leader (Sarah Jones)', 'Sarah Jones'],
    ['Sarah Jones, team leader', 'Sarah Jones'],
    ['Mr Patel', 'Mr Patel'],
])('the label %s', (label, name) => {
    const found = nameInLabel(label);
    expect(found && label.slice(found.start, found.end)).toBe(name);
});

test.each([
    'Parliamentary and Health Service Ombudsman',
    'Staff who receive complaints',
    'Thomas Coram Foundation',
    'Paul Hamlyn Trust',
    'Customer service advisor',
    'Tenant',
    'Mark Scheme',
    'Ombudsman',
    'A. Committee',
    'HR',
    'Dr Barnardo Homes',
])('the label %s names nobody', label => expect(nameInLabel(label)).toBeUndefined());

test.each([
    'a',
    'a.',
    'Aa-',
    'Mrs ',
    'Sarah ',
    'Sarah Jones',
    'a@',
    'a@b.',
    '0117 ',
    '01',
    'AB12',
    'GB82 ',
    '12-34-56 ',
])('a long line of %j holds nobody up', word => {
    // What grows with the square of the length takes minutes here, and the test ends before.
    expect(() => personalIn(word.repeat(300_000 / word.length))).not.toThrow();
});
