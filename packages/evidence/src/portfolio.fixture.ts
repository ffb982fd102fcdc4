/** For tests of this package: a bundle of texts, without a disk. */
import { trueTypeFonts } from '@process-as-code/diagrams';
import { rasterisingInNode } from '@process-as-code/diagrams/node';
import { modelOf } from '@process-as-code/language/testing';
import { unzipSync } from 'fflate';
import { buildBundle } from './bundle/build.ts';
import type { Bundle, BundleInput, BundleIo } from './bundle/bundle.ts';
import { encoded } from './bundle/digest.ts';
import { typstWasm } from './node-wasm.ts';
import { typesetterHere } from './report/pdf/typst.ts';
import { rasteriserHere } from './views/png.ts';

const root = 'file:///work/';

export interface Built extends Bundle {
    /** Content of each file of the archive as text. */
    readonly texts: Readonly<Record<string, string>>;
}

/** What a bundle of these files is built from; files that do not end in `.proc` are data and evidence. */
export async function inputOf(
    files: Readonly<Record<string, string>>,
    options: Partial<BundleInput> & { readonly broken?: boolean } = {},
): Promise<{ input: BundleInput; io: BundleIo }> {
    const { broken, ...rest } = options;
    const { workspace } = await modelOf(files, broken ? { broken } : {});
    const sources = new Map(
        [...workspace.documents.keys()].flatMap(uri => {
            const text = files[nameOf(uri)];
            return text === undefined ? [] : [[uri, text]];
        }),
    );
    const io: BundleIo = {
        read: async uri => {
            const text = files[nameOf(uri)];
            if (text === undefined) throw new Error('there is no such file');
            return encoded(text);
        },
        typesetter: typesetterHere({ wasm: typstWasm, fonts: trueTypeFonts }),
        rasteriser: rasteriserHere(rasterisingInNode),
    };
    // Set and drawn only where a test is about that: it takes long.
    const without = ['pdf', 'docx', 'png'] as const;
    return { input: { workspace, sources, today: '2026-11-21', without, ...rest }, io };
}

/** The bundle of these files. */
export async function bundleOf(
    files: Readonly<Record<string, string>>,
    options: Partial<BundleInput> & { readonly broken?: boolean } = {},
): Promise<Built> {
    const { input, io } = await inputOf(files, options);
    const bundle = await buildBundle(input, io);
    const texts = Object.fromEntries(
        Object.entries(unzipSync(bundle.bytes)).map(([path, bytes]) => [
            path,
            new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes),
        ]),
    );
    return { ...bundle, texts };
}

function nameOf(uri: string): string {
    return decodeURIComponent(uri.slice(root.length));
}

/** A small portfolio over several files and folders, with one evidence item of every sort. */
export const portfolio: Readonly<Record<string, string>> = {
    'folder/portfolio.proc': `
        import "handling.proc"
        import "evidence.proc"
        portfolio Mine "My portfolio" {
            against FocusAwardsL4
            learner "Learner 0417"
            centre "Riverside"
            covers Handling
            declaration "This is my own work"
            evidence Diary "Diary" {
                file "evidence/diary.txt"
                kind reflection
                shows MP3 at "page 1"
            }
        }
    `,
    'folder/handling.proc': `
        import "../shared/team.proc"
        process Handling "Handle it" {
            version "2.0"
            stage live
            owner Leader
            purpose "Put things right"
            input Complaint from Customer
            output Answer to Customer
            technique swimlane because "Two roles hand work over"
            flow {
                start "Received"
                step Log "Log it" by Advisor {
                    in Complaint
                    note "Listen first"
                    touchpoint Customer by phone { promise "We ring back" }
                    time 10 min
                }
                decide Fine "Is it fine?" by Leader { yes -> Answered  no -> Log }
                send Answered "Answer" by Advisor { out Answer }
                end "Closed" good
            }
            kpi Speed "Days to answer" {
                focus customer
                unit days
                target <= 8 by 2026-12-31
                results from "data/speed.csv"
            }
            approval by Leader on 2026-05-12 approved { version "2.0" }
            allow raci-overload because "Small team"
        }
        process Other "Another one" {
            evidence Inner "Inner" { file "evidence/inner.txt" shows MP1 }
            kpi Count { results from "data/count.csv" }
        }
    `,
    'shared/team.proc': `
        role Advisor "Customer service advisor" { frontline }
        role Leader "Team leader"
        stakeholder Customer "Tenant" { external customer }
    `,
    'folder/evidence.proc': `
        evidence Study "Timing study" {
            file "evidence/timing-study.csv"
            kind product
            date 2026-02-27
            author own
            commentary "I timed 40 cases"
            shows MP1, MP4 at "all rows"
        }
        evidence StudyAgain "The same study" { file "evidence/timing-study.csv" shows MP6 }
        evidence OtherStudy "Study of last year" { file "old/timing-study.csv" shows MP6 }
        evidence Minutes "Minutes" {
            held "Quality office"
            seen by "Assessor"
            shows MP2 at "item 4"
        }
        evidence Secret "Names of customers" {
            file "evidence/secret.csv"
            confidential "Names customers"
            shows MP2
        }
        evidence Gone "Lost file" { file "evidence/gone.pdf" shows MP2 }
        evidence Talk "Discussion" { planned kind discussion shows MP3 }
    `,
    'folder/evaluation.proc': `
        import "handling.proc"
        evaluation Review of Handling "Review" on 2026-11-02 {
            against Handling.Speed
            finding Faster "It is faster" from Speed
            recommend Ring "Ring sooner" { because Faster owner Leader due 2027-01-31 }
        }
    `,
    'folder/unrelated.proc': `
        process Unrelated "Unrelated"
        portfolio Theirs "Somebody else's" {
            covers Unrelated
            evidence Foreign "Foreign" { file "evidence/foreign.txt" shows MP1 }
        }
        evidence Stray "Stray" { file "evidence/stray.txt" shows MP1 }
    `,
    'folder/evidence/diary.txt': 'Dear diary',
    'folder/evidence/inner.txt': 'inner',
    'folder/evidence/timing-study.csv': 'case,minutes\n1,12\n',
    'folder/old/timing-study.csv': 'case,minutes\n1,20\n',
    'folder/evidence/secret.csv': 'name\nJane\n',
    'folder/evidence/foreign.txt': 'foreign',
    'folder/evidence/stray.txt': 'stray',
    'folder/evidence/unnamed.txt': 'nobody names this',
    'folder/data/speed.csv': 'month,days\n2026-05,9\n2026-06,7.5\n',
    'folder/data/count.csv': 'month,count\n2026-05,9\n',
};
