/**
 * Given names that are common in Britain and elsewhere. Names that are as often a word, a month or a place are left out:
 * Grace, Mark, Will, April, Victoria, Charlotte, Jordan, Austin.
 */
export const givenNames: ReadonlySet<string> = new Set(
    `aaron abdul abigail adam adrian agnieszka ahmed aisha alan alastair albert alejandro alex alexander alexandra alfie ali alice
    alicia alison amanda amelia amina amir amy ana anastasia andrea andreas andrew andy angela anita anna anne annette anthony
    antonio anya archie arjun arthur asha ayesha barbara beatrice ben benjamin bernard beth bethany bob brenda brian bridget
    callum carl carlos carol caroline catherine charles charlie chloe chris christian christina christine christopher claire
    clare colin connor craig daniel daniela danielle darren dave david deborah debra denise dennis derek diana diane dmitri
    dominic donald donna doris dorothy douglas dylan edith edward eileen elaine eleanor elena elizabeth ella ellen ellie emily
    emma eric erin ethan eva evelyn evie fatima fiona frances francesca francis frederick gareth gary gavin gemma geoffrey george
    georgia gerald geraldine giovanni giulia gordon graham greg gregory hamza hannah harriet harry hassan heather helen helena
    henry hugh hussein ian ibrahim imran irene isaac isabella isabelle ivan jack jacob jacqueline jake jamal james jamie jane
    janet janice jasmine jason javier jayne jean jeffrey jennifer jenny jeremy jessica jill jim joan joanna joanne joe joel
    johannes john jonathan jose joseph josh joshua joyce juan judith julia julian julie karen karl kate katherine kathleen
    kathryn katie keith kelly kenneth kerry kevin khadija kieran kimberly kirsty krzysztof laura lauren leah lee leo leon leonard
    lesley lewis liam linda lisa logan lorraine louise luca lucas lucy luis luke lynn magdalena malcolm marcus margaret maria
    marie marian marion marjorie martha martin martina mary matteo matthew maureen megan mehmet melanie melissa michael michelle
    miguel mike mohamed mohammad mohammed molly monica muhammad nadia naomi natalie natasha nathan neil nicholas nicola nicole
    nigel noah nora norman olga oliver olivia omar oscar owen pamela patricia patrick paul paula pauline pedro peter philip
    phoebe pierre pilar piotr priya rachel rahul raj rajesh rebecca richard robert roger ronald rosemary ross russell ruth ryan
    sally sam samantha samuel sandra sara sarah sean sebastian sergei shannon sharon sheila shirley simon sofia sophia sophie
    stacey stanislav stefan stephanie stephen steve steven stuart susan suzanne sylvia tanya teresa terence theo theresa thomas
    tim timothy toby tom tomasz tony tracey tracy trevor valerie vanessa veronica victor vincent vladimir walter wayne wendy
    william yasmin yusuf yvonne zachary zara zoe`.split(/\s+/),
);
