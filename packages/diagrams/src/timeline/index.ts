export {
    type CoveragePoint,
    sentenceOf as coveragePointInWords,
    timelinePicture,
} from './timeline-picture.ts';
