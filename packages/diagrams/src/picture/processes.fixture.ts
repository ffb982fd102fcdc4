/** A process that a water company might write: phases, several customers, Welsh beside English, much recorded. */
export const waterSupply = `
role Agent "Asiant gwasanaeth cwsmeriaid / Customer service agent" { frontline }
role Planner "Network planner"
role Crew "Repair crew" { frontline headcount 4 }
role Lab "Water quality laboratory"
role Manager "Regional operations manager"
role Press "Press officer"
stakeholder Household "Household" { external customer power low interest high }
stakeholder Vulnerable "Customer on the priority services register" { external customer power medium interest high }
stakeholder Council "Local council – Cyngor Sir Gaerfyrddin" { external power medium interest medium }
stakeholder Regulator "Drinking Water Inspectorate" { external power high interest low }
stakeholder Board "Board" { internal power high interest high }
stakeholder Neighbours "Neighbours of the works" { external power low }
stakeholder Supplier "Bottled water supplier" { external }
system GIS "Network map (GIS)"
system CRM "Customer contact system"
system SCADA "Telemetry"
process Restore "Restore the water supply after a burst main" {
  version "3.1"
  stage approved
  owner Manager
  scope from "Pressure is lost, or somebody reports it" to "Water is safe to drink again"
  input Report "Report of no water" from Household, Vulnerable
  input Alarm "Pressure alarm" from SCADA
  input Map "Network drawings" from GIS
  input Register "Priority services register" from CRM, Council
  input Stock "Bottled water" from Supplier
  output Water "Safe water" to Household, Vulnerable
  output Bottles "Bottled water at the door" to Vulnerable
  output Incident "Incident report" to Regulator, Board
  output Notice "Notice to boil water" to Household, Council
  output Lesson "Lessons for the mains programme"
  flow {
    start "Pressure is lost"
    phase "Notice the burst" {
      receive Call "Take the report and say what we know" by Agent from Household {
        accountable Manager consult Planner in Report, Register using CRM
        touchpoint Household by phone, "web chat" { promise "A person answers within two minutes" feeling 2 }
      }
      step Locate "Find the valve that isolates the burst" by Planner {
        in Alarm, Map out ValvePlan "Valve plan" using GIS, SCADA inform Agent, Manager
      }
    }
    phase "Keep people supplied" {
      decide Many "Are more than 50 homes affected?" by Planner { yes 30% -> Tell  no -> Tell }
      send Tell "Tell every household what happens next" by Agent, Press to Household {
        accountable Manager consult Lab inform Board, Council out Notice using CRM
        touchpoint Household by "text message", leaflet { promise "Updates every two hours" feeling 3 }
        touchpoint Vulnerable by phone { promise "We ring you first" feeling 4 }
      }
      step Deliver "Bring bottled water to those who need it most" by Crew, Supplier {
        accountable Agent in Stock, Register out Bottles
        touchpoint Vulnerable by visit
      }
    }
    phase "Repair" {
      step Dig "Dig, repair and pressure-test the main" by Crew { accountable Planner in ValvePlan out Sample "Water sample" }
      step Test "Test the water for bacteria" by Lab { in Sample out Result "Test result" }
      decide Safe "Is the water safe?" by Lab, Manager { yes 95% -> AllClear  otherwise -> Dig }
    }
    phase "Close and learn" {
      send AllClear "Give the all-clear" by Agent to Household {
        in Result out Water using CRM
        touchpoint Household by "text message" { feeling 5 }
        touchpoint Vulnerable by phone { feeling 5 }
      }
      step Review "Hold the incident review" by Manager, Planner, Lab { out Incident, Lesson }
      end "Supply restored" good
    }
  }
  engage Household by "focus group" on 2026-01-14 { learned "Silence is worse than bad news" }
  engage Crew by workshop on 2026-02-05 {}
  engage Council by meeting
  approval by Board on 2026-03-01 approved {}
  approval by Regulator pending {}
}`;

/** One without phases, with a good deal that is not recorded. */
export const clinic = `
role Reception "Receptionist"
role Nurse "Triage nurse" { frontline }
role Doctor "General practitioner"
stakeholder Patient "Patient" { external customer }
stakeholder Carer "Carer" { external customer power low interest high }
process Clinic "Urgent same-day appointment" {
  input Request "Request for help" from Patient, Carer
  input History "Medical record"
  input Referral "Referral from school" from School
  output Treatment "Treatment" to Patient
  output Letter "Referral letter"
  output Bill "Invoice" to Patient
  flow {
    start "Somebody asks for help"
    receive Ask "Take the request" by Reception from Patient {
      in Request
      touchpoint Patient by phone { feeling 2 }
    }
    decide Urgent "Is it an emergency?" by Nurse {
      touchpoint Patient by phone { promise "A nurse rings back within 30 minutes" }
      yes 5% -> Ambulance
      no -> See
    }
    step See "See the patient" by Doctor, Nurse {
      in History
      out Treatment
      touchpoint Patient by "face to face" { feeling 4 }
      touchpoint Carer by "face to face" { feeling 5 }
    }
    decide Agree "Does the patient agree?" by Patient { yes -> Write otherwise -> Write }
    step Write "Write the referral" by Doctor { out Letter }
    step File "File the notes"
    end "Helped" good
    step Ambulance "Call the ambulance" by Nurse
    end "Taken to hospital" neutral
  }
}`;

export const nothing = 'process Nothing "Nothing yet" { }';

/** A document with that many of everything; the same seed gives the same text. */
export function generated(seed: number, count: number): string {
    const random = new Random(seed);
    const some = (name: string, most: number): string => {
        const names = Array.from({ length: random.below(most + 1) }, () => `${name}${random.below(count)}`);
        return [...new Set(names)].join(', ');
    };
    const clause = (keyword: string, names: string): string => (names === '' ? '' : `${keyword} ${names}`);
    const each = (write: (index: number) => string): string[] =>
        Array.from({ length: count }, (_, index) => write(index));
    const levels = ['low', 'medium', 'high'];
    const steps = each(index => {
        const by = clause('by', some('R', random.pick([1, 1, 1, 3])));
        const clauses = [
            ...['accountable', 'consult', 'inform'].map(each =>
                random.chance(0.4) ? clause(each, some('R', 2)) : '',
            ),
            clause('in', some('I', 2)),
            clause('out', some('O', 2)),
            clause('using', some('Y', 1)),
        ];
        const touched = [...new Set(Array.from({ length: random.below(3) }, () => random.below(count)))].map(
            party =>
                `touchpoint S${party} by ${random.pick(['phone', 'email, letter', `"${random.words(3)}"`])} { ${
                    random.chance(0.5) ? `promise "${random.words(1 + random.below(12))}"` : ''
                } ${random.chance(0.7) ? `feeling ${1 + random.below(5)}` : ''} }`,
        );
        const step = `step T${index} "${random.words(1 + random.below(7))}" ${by} { ${[...clauses, ...touched].join(' ')} }`;
        return random.chance(0.15) ? `phase "${random.words(1 + random.below(3))}" { ${step} }` : step;
    });
    return [
        ...each(index => `role R${index} "${random.words(1 + random.below(3))}"`),
        ...each(
            index =>
                `stakeholder S${index} "${random.words(1 + random.below(4))}" { ${random.pick(['customer', 'external', 'internal', ''])} ${
                    random.chance(0.8) ? `power ${random.pick(levels)}` : ''
                } ${random.chance(0.8) ? `interest ${random.pick(levels)}` : ''} }`,
        ),
        ...each(index => `system Y${index} "${random.words(2)}"`),
        `process Generated "${random.words(4)}" {`,
        random.chance(0.5) && count > 0 ? 'owner R0' : '',
        random.chance(0.5) ? `scope from "${random.words(5)}" to "${random.words(9)}"` : '',
        ...each(
            index => `input I${index} "${random.words(1 + random.below(4))}" ${clause('from', some('S', 2))}`,
        ),
        ...each(
            index => `output O${index} "${random.words(1 + random.below(4))}" ${clause('to', some('S', 2))}`,
        ),
        'flow {',
        ...steps,
        '}',
        ...each(index =>
            random.chance(0.3) ? `engage S${index} by "${random.words(2)}" on 2026-02-20 {}` : '',
        ),
        ...each(index => (random.chance(0.2) ? `approval by S${index} pending {}` : '')),
        '}',
    ].join('\n');
}

const usual =
    'check record call agree review answer customer order invoice repair case the a for with quickly'.split(
        ' ',
    );
const odd = [
    'Donaudampfschifffahrtsgesellschaftskapitän',
    'Llanfairpwllgwyngyllgogerychwyrndrobwllllantysiliogogogoch',
    'gwasanaeth',
    'مراجعة',
    'الشكوى',
    '確認する',
    '🙂',
    '<b>&',
    'ein-sehr-langer-zusammengesetzter-Begriff',
];

class Random {
    private state: number;

    constructor(seed: number) {
        this.state = seed * 2654435761 + 12345;
    }

    words(count: number): string {
        return Array.from({ length: count }, () => this.pick(this.chance(0.2) ? odd : usual)).join(' ');
    }

    pick<T>(list: readonly T[]): T {
        return list[this.below(list.length)]!;
    }

    chance(share: number): boolean {
        return this.random() < share;
    }

    below(count: number): number {
        return Math.floor(this.random() * count);
    }

    /** Mulberry32. */
    private random(): number {
        this.state = (this.state + 0x6d2b79f5) | 0;
        let value = Math.imul(this.state ^ (this.state >>> 15), 1 | this.state);
        value = (value + Math.imul(value ^ (value >>> 7), 61 | value)) ^ value;
        return ((value ^ (value >>> 14)) >>> 0) / 4294967296;
    }
}
