/** A process in its third version with KPIs of every kind; 60 months of results stand in a file. */
export const repairs = {
    'repairs.proc': `
calendar Depot { days mon - sat hours 08:00 - 18:00 }
role Scheduler "Repairs scheduler" { frontline headcount 4 cost £17.20 per hour reports to Manager }
role Operative "Repairs operative" { frontline headcount 22 cost £23.50 per hour reports to Manager }
role Stores "Stores keeper" { headcount 2 cost £15 per hour }
role Manager "Repairs manager" { headcount 1 cost £31 per hour }
stakeholder Tenant "Tenant" { external customer power low interest high }
stakeholder Merchant "Builders' merchant" { external power medium interest low }
stakeholder Board "Residents' board" { internal power high interest medium }
system Portal "Tenant portal"
system Plan "Scheduling system"
system Stock "Stock control"

process Repairs1 "Repair a home (paper)" {
    version "1"
    stage retired
    live on 2021-04-01
    owner Manager
    calendar Depot
    flow {
        start Reported "Repair reported"
        step Log "Take the call and log it" by Scheduler { time 9 min wait 30 min accurate 85% }
        step Paper "Print and file the job sheet" by Scheduler { time 6 min wait 1 working day accurate 90% value waste }
        step Inspect "Inspect the home" by Operative { time 40 min wait 6 working days accurate 80% }
        step Order "Order the parts" by Stores { time 15 min wait 5 working days accurate 88% }
        step Fix "Do the repair" by Operative { time 95 min wait 4 working days accurate 90% }
        end "Repair done" good
    }
}
process Repairs2 "Repair a home (one visit)" {
    version "2" revises Repairs1
    stage evaluated
    live on 2023-10-02
    owner Manager
    calendar Depot
    approval by Board on 2023-09-12 approved { version "2" conditions "Out-of-hours cover is reviewed after six months" }
    approval by Manager on 2023-08-30 rejected { version "2" }
    flow {
        start Reported "Repair reported"
        step Log "Take the call and log it" by Scheduler { using Plan time 9 min wait 20 min accurate 90% }
        step Inspect "Inspect the home" by Operative { time 40 min wait 3 working days accurate 86% }
        step Order "Order the parts" by Stores { using Stock time 15 min wait 2 working days accurate 90% }
        step Fix "Do the repair" by Operative { time 95 min wait 2 working days accurate 93% }
        end "Repair done" good
    }
}
process Repairs3 "Repair a home" {
    version "3" revises Repairs2
    stage approved
    live on 2026-01-05
    owner Manager
    calendar Depot
    input Report "Report with pictures" from Tenant
    input Parts "Parts" from Merchant
    output Home "Home in repair" to Tenant
    approval by Board on 2025-12-01 approved { version "3" }
    approval by Manager on 2025-12-10 pending
    flow {
        start Reported "Repair reported"
        step Log "Triage the report from its pictures" by Scheduler {
            using Portal, Plan time 6 to 10 min wait 15 min accurate 94%
            touchpoint Tenant by web, phone { promise "A visit within 5 working days" feeling 4 }
        }
        decide Urgent "Is it an emergency?" by Scheduler { yes 8% -> Fix no -> Book }
        step Book "Book one visit with the parts in the van" by Scheduler { using Plan, Stock time 5 min wait 1 hour accurate 92% }
        parallel "Get ready" {
            branch "Parts" {
                step Pick "Pick the parts" by Stores { using Stock time 12 min wait 4 hours accurate 95% }
                send Order "Order what is not in stock" by Stores to Merchant { using Stock time 6 min wait 1 working day }
            }
            branch "Tenant" { send Remind "Remind the tenant of the visit" by Scheduler to Tenant { using Portal time 1 min } }
        }
        wait "The day of the visit" for 2 working days
        step Fix "Do the repair" by Operative {
            using Plan time 70 to 110 min accurate 93% cost £58
            if "Nobody is at home" 6% -> Book
        }
        step Check "Send the tenant the pictures and ask for a rating" by Operative {
            using Portal
        }
        step Bill "Close the job and release the payment" by Manager { time 4 min wait 1 working day accurate 99% cost £2.10 }
        end "Repair done" good
    }
    kpi Volume "Repairs reported" {
        focus time statistic count unit repairs numerator "reports" denominator "months"
        source "Portal" owner Manager
        baseline none because "Nobody counted before the portal"
        results { 2026-01: 1,240 2026-02: 1,180 2026-03: 1,315 }
    }
    kpi FirstVisit "Repairs done at the first visit" {
        focus customer statistic rate unit % numerator "repairs done at the first visit" denominator "repairs done"
        set on 2025-11-03 baseline 71% on 2025-12-31 target >= 85% by 2026-12-31 benchmark 82% from "HouseMark 2025, upper quartile"
        owner Manager every month source "Scheduling system"
        results from "first-visit.csv"
    }
    kpi Nps "Net promoter score" {
        focus customer unit "NPS points" formula "share of promoters - share of detractors"
        set on 2025-11-03 baseline -28 on 2025-12-31 target >= 10 by 2027-03-31 benchmark -5 from "Sector survey"
        owner Manager every quarter source "Rating after the visit"
        results { 2024-Q3: -31 2024-Q4: -24 2025-Q1: -29 2025-Q3: -27 2025-Q4: -26 2026-Q1: -9 2026-Q2: 3 }
    }
    kpi Turnaround "Time from the report to the visit" {
        focus time statistic p90 formula "visit - report"
        set on 2025-11-03 baseline 2 weeks on 2025-12-31 target <= 5 working days by 2026-06-30
        owner Manager source "Scheduling system"
        results { 2026-01: 9 working days 2026-02: 52 working hours 2026-03: 5.5 working days }
    }
    kpi Cost "Cost of one repair" {
        focus cost unit GBP formula "labour + parts, by job"
        set on 2025-11-03 baseline £148.20 on 2025-12-31 target <= £1,250 by 2026-12-31
        owner Manager source "Ledger"
        results { 2023/24: £1,612.40 2024/25: £1,498 }
    }
    kpi Damp "Damp and mould cases that came back within a year of the first repair, counted by home and not by report, with every home that has more than one cause counted once" {
        focus quality target = 0 by 2026-12-31
    }
    improvement "Pictures before the visit" on 2025-09-15 {
        feedback "Operatives came without the right parts four times out of ten"
        changed "Tenants send pictures with the report; the scheduler chooses the parts from them"
        result "Repairs done at the first visit rose from 71% to 83%" from FirstVisit
        reflection "The first form asked for eleven things. Tenants gave up. Three are enough"
    }
    improvement "Reminder by text message" on 2026-03-02 {
        feedback "Nobody at home for one visit in nine"
        changed "A reminder the evening before"
    }
}
improvement "Fewer sheets of paper" of Repairs2 on 2023-10-02 {
    feedback "Sheets got lost between the office and the van"
    changed "The scheduling system replaces the sheets"
    result "No job was lost in the first quarter"
}
`,
    'first-visit.csv': firstVisits(),
} as const;

/** Five years of counts: calm around 71%, better from 2026 on. */
function firstVisits(): string {
    const rows = Array.from({ length: 60 }, (_, index) => {
        const [year, month] = [2022 + Math.floor(index / 12), (index % 12) + 1];
        const done = 900 + ((index * 37) % 120);
        const share = (year < 2026 ? 0.71 : 0.83) + (((index * 7) % 11) - 5) * 0.004;
        return `${year}-${String(month).padStart(2, '0')},${Math.round(done * share)},${done}`;
    });
    return ['month,first visit,done', ...rows].join('\n');
}

/** Languages that are longer, or run the other way; hardly anything is recorded. */
export const languages = `
role Cynghorydd "Cynghorydd gwasanaethau cwsmeriaid Llanfairpwllgwyngyllgogerychwyrndrobwllllantysiliogogogoch" { headcount 3 }
role Employee "موظف خدمة العملاء"
stakeholder Client "العميل" { external customer }
system Cofnodion "System cofnodion"
process Prosesu1 "Prosesu cais am drwydded" {
    version "2024"
    flow { start step Derbyn "Derbyn y cais drwy'r post" by Cynghorydd { time 20 min wait 3 days } end }
}
process Prosesu "Prosesu cais am drwydded ar-lein · معالجة طلب ترخيص" {
    version "2026" revises Prosesu1
    input Cais "Ffurflen gais a thystiolaeth ategol" from Client
    flow {
        start "Cais wedi cyrraedd"
        step Derbyn "Derbyn y cais ar-lein a chofnodi'r dystiolaeth ategol yn y system gofnodion ganolog" by Cynghorydd { using Cofnodion time 5 min wait 2 hours accurate 91% }
        step "مراجعة الطلب والتحقق من المستندات" by Employee { time 30 min }
        step Penderfynu "Penderfynu" by Employee
        end
    }
    kpi Amser "Amser o dderbyn y cais i'r penderfyniad terfynol, gan gynnwys apeliadau" {
        unit "diwrnod gwaith" target <= 10 by 2026-12-31
        results { 2026-01: 12 2026-02: 11 2026-03: 13 2026-04: 11.5 2026-05: 9 }
    }
    kpi Rida "رضا العملاء" { focus customer unit % formula "نسبة الراضين" baseline 60% on 2025-12-31 target >= 90% by 2026-12-31
        results { 2026-01: 62% 2026-02: 61% 2026-03: 64% 2026-04: 66% 2026-05: 71% 2026-06: 73% } }
    kpi Un "Un canlyniad" { unit % results { 2026-01: 12% } }
    improvement "تحسين النموذج" { changed "نموذج واحد بدلاً من ثلاثة" }
}
`;
