import { byChannels, listed, quoted } from '../sentences/words.ts';
import type { Journey, JourneyWork, Moment } from './journey.ts';

/** What a picture says that has no touchpoint to show. */
export const noMoments =
    'No touchpoint is recorded. Write: touchpoint … by … in the steps where the customer meets the process';

/** `Tenant by phone, email`. */
export function meetingText({ party, channels, recorded }: Moment): string {
    if (!recorded) return `${party}, no touchpoint recorded`;
    return channels.length > 0
        ? `${party} ${byChannels(channels.join(', '))}`
        : `${party}, channel not recorded`;
}

export function promiseText({ promise }: Moment): string {
    return promise === undefined ? 'no promise recorded' : quoted(promise);
}

/** `Find the cause (Customer service advisor)`. */
export function workText({ label, performers }: JourneyWork): string {
    return `${label} (${performers.length > 0 ? listed(performers) : 'performer not recorded'})`;
}

/** Everything of a step that a reader who cannot see the picture must know. */
export function workWords(work: JourneyWork): string {
    const moments = work.moments.map(
        moment =>
            `${meetingText(moment)}. Promise: ${promiseText(moment)}. Feeling: ${moment.feeling === undefined ? 'not recorded' : `${moment.feeling} of 5`}`,
    );
    return [workText(work), ...moments].join('. ');
}

export function describeJourney({ parties, stages }: Journey): string {
    const works = stages.flatMap(stage => stage.works).filter(work => work.moments.length > 0);
    if (works.length === 0) return `${noMoments}.`;
    const feelings = works.flatMap(work =>
        work.moments.flatMap(({ party, feeling }) =>
            feeling === undefined
                ? []
                : [`${work.label}: ${parties.length > 1 ? `${party} ` : ''}${feeling}`],
        ),
    );
    return [
        `${works.length} ${works.length === 1 ? 'step meets' : 'steps meet'} ${listed(parties.map(party => party.label))}.`,
        feelings.length > 0
            ? `Feeling from 1, bad, to 5, good: ${feelings.join('; ')}.`
            : 'No feeling is recorded. Write: feeling 1 to 5 in a touchpoint.',
    ].join(' ');
}
