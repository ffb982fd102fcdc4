/** A small workplace for tests of completion. The text under test comes behind it. */
export const PLACE = `role Advisor "Customer service advisor"
/** Leads the advisors. */
role Boss "Team leader"
stakeholder Regulator "The regulator"
stakeholder Customer "Tenant" { customer }
system CRM "Record system"
organisation "Homes" { goal Trust "Customers trust us" }
calendar Office
evidence Survey "Customer survey" { planned shows MP1 }
process Refund "Refund a customer" {
    input Claim "Claim" from Customer
    kpi Days "Days to the answer" { unit days }
    evaluation First { finding Slow "Too slow" recommend Ring "Ring them" { } }
    flow {
        start Go "A claim comes in"
        step Log "Log the claim" by Advisor { out Record "Record" }
        decide Ok "Is it right?" by Advisor { yes -> Done no -> Back }
        end Done "Paid" good
        step Back "Ask again" by Boss
    }
}
`;

/** The text in a flow of its own process, behind the place. */
export function inFlow(text: string): string {
    return `${PLACE}process Mine "Mine" {
    flow {
        start Begin "It begins"
        step Look "Look at it" by Advisor
${text}
        end Over "It is over" good
        step Mend "Mend it" by Boss
    }
}
`;
}

/** The text in a process. */
export function inProcess(text: string): string {
    return `${PLACE}process Mine "Mine" {\n${text}\n}\n`;
}

/** The text at the top of the file. */
export function atTop(text: string): string {
    return `${PLACE}${text}\n`;
}
