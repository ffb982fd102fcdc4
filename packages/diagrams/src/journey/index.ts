export { type Journey, type JourneyStage, type JourneyWork, journeyOf, type Moment } from './journey.ts';
export { type JourneyOptions, journeyPicture } from './journey-picture.ts';
export { journeyHtml, journeyMarkdown } from './journey-text.ts';
