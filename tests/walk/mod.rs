//! The semantics of the walk, as decided in the design: three-valued logic, the path, what is kept aside.

mod age;
mod language;
mod left_rows;
mod nested;
mod offered;
mod shared_deeds;
mod short_route;

use jiff::Timestamp;
use jiff::civil::{Date, date};
use weegwijzer::case::{
    Answer, Answers, Case, Change, Counted, EntryId, Event, Ground, Judgement, Mode, OpenPoint,
    OutcomeStanding, Pin, Refusal, Spot, Standing, StepStanding, Truth, Walk, preview, walk,
};
use weegwijzer::protocol::{Condition, Head, Name, Protocol, Step};

const TODAY: Date = date(2026, 11, 21);

const HEAD: &str = r#"(
    id: "demo",
    title: (nl: "Proef", en: "Demo"),
    about: (nl: "Proef.", en: "Demo."),
    edition: (guideline: "1", encoding: 1, status: Current, checked: "2026-01-01", review_by: "2027-01-01",
        audience: (nl: "Artsen", en: "Doctors"), review: NotYet),
    roles: [(id: "gp", label: (nl: "Huisarts", en: "GP")), (id: "youth-doctor", label: (nl: "Jeugdarts", en: "Youth doctor"))],
    sources: [(id: "s", title: "S", publisher: "P", year: 2023, checked: "2026-01-01")],
    steps: ["one"],
    alerts: [
        (id: "not-heard", level: Attention, when: AllOf([Is("worry", "yes"), Not(Answered("talks"))]),
         say: (nl: "a", en: "a"), step: "one", from: (source: "s", place: "1", evidence: Verified)),
    ],
    outcomes: [
        (id: "report", when: AllOf([Is("worry", "yes"), Is("safe", "no")]), title: (nl: "m", en: "r"),
         says: (nl: "m", en: "r"), from: (source: "s", place: "1", evidence: Verified),
         actions: [(id: "look-again", what: (nl: "k", en: "l"), due: On("review"))]),
        (id: "close", when: Not(Is("worry", "yes")), title: (nl: "s", en: "c"), says: (nl: "s", en: "c"),
         from: (source: "s", place: "1", evidence: Verified)),
    ],
)"#;

const STEP: &str = r#"(
    id: "one",
    title: (nl: "Een", en: "One"),
    aim: (nl: "Doel", en: "Aim"),
    questions: [
        (id: "worry", ask: (nl: "?", en: "?"), answer: One([(id: "yes", label: (nl: "ja", en: "yes")), (id: "no", label: (nl: "nee", en: "no"))])),
        (id: "safe", ask: (nl: "?", en: "?"), when: Is("worry", "yes"),
         answer: Judgement(options: [(id: "yes", label: (nl: "ja", en: "yes")), (id: "no", label: (nl: "nee", en: "no"))])),
        (id: "how", ask: (nl: "?", en: "?"), when: Is("safe", "no"), answer: Text(lines: 2), need: Optional),
        (id: "why-not", ask: (nl: "?", en: "?"), when: Not(Is("worry", "yes")), answer: Text()),
        (id: "review", ask: (nl: "?", en: "?"), answer: Date, need: Optional),
        (id: "due", ask: (nl: "?", en: "?"), when: Due(of: "review"), answer: Text(), need: Optional),
        (id: "teen", ask: (nl: "?", en: "?"), when: Age(of: "birth", from: 12, below: 16), answer: Text(), need: Optional),
        (id: "birth", ask: (nl: "?", en: "?"), answer: Date, need: Optional, fact: "birth-date"),
        (id: "talks", ask: (nl: "?", en: "?"), need: Optional, answer: Entries(
            one: (nl: "gesprek", en: "talk"),
            fields: [
                (id: "who", ask: (nl: "?", en: "?"), answer: One([(id: "child", label: (nl: "kind", en: "child")), (id: "parent", label: (nl: "ouder", en: "parent"))])),
                (id: "spoken", ask: (nl: "?", en: "?"), answer: One([(id: "yes", label: (nl: "ja", en: "yes"))]),
                 not_done: Only([(id: "danger", label: (nl: "gevaar", en: "danger"))])),
                (id: "when", ask: (nl: "?", en: "?"), when: Is("spoken", "yes"), answer: Date),
            ],
        )),
        (id: "both", ask: (nl: "?", en: "?"), when: Count(of: "talks", such: Is("spoken", "yes"), from: 2), answer: Text(), need: Optional),
    ],
)"#;

fn protocol() -> Protocol {
    of_step(STEP)
}

fn of_step(step: &str) -> Protocol {
    let options = ron::Options::default().with_default_extension(ron::extensions::Extensions::IMPLICIT_SOME);
    let head: Head = options.from_str(HEAD).unwrap();
    let step: Step = options.from_str(step).unwrap();
    Protocol::assemble(head, vec![step], Vec::new(), Vec::new(), "hash".into())
}

struct Desk {
    protocol: Protocol,
    case: Case,
    minute: i64,
}

impl Desk {
    fn new() -> Self {
        let protocol = protocol();
        let case = Case::open(
            "proef",
            "gp".into(),
            Mode::Practice,
            Pin::of(&protocol),
            Timestamp::from_second(0).unwrap(),
        )
        .unwrap();
        Self { protocol, case, minute: 0 }
    }

    fn spot(&self, question: &str) -> Spot {
        Spot::of(&self.protocol, self.protocol.question(&question.into()).unwrap())
    }

    fn record(&mut self, event: Event) -> Result<(), Refusal> {
        self.minute += 1;
        self.case.record(event, Timestamp::from_second(self.minute * 60).unwrap())
    }

    fn answer(&mut self, question: &str, answer: Answer) {
        let at = self.spot(question);
        self.record(Event::Answered { at, answer, reason: None }).unwrap();
    }

    fn talk(&mut self, id: u32, who: &str, spoken: Option<&str>) {
        let entry = EntryId(id);
        let at = self.spot("talks");
        self.record(Event::EntryAdded { at: at.clone(), entry, under: None, contact: None }).unwrap();
        let field = |name: &str| at.clone().field(entry, name.into());
        self.record(Event::Answered { at: field("who"), answer: one(who), reason: None }).unwrap();
        if let Some(spoken) = spoken {
            self.record(Event::Answered { at: field("spoken"), answer: one(spoken), reason: None }).unwrap();
        }
    }

    fn walk(&self) -> Walk {
        walk(&self.protocol, self.case.answers(), TODAY)
    }
}

fn one(option: &str) -> Answer {
    Answer::One(option.into())
}

fn judged(option: &str, because: &str) -> Answer {
    Answer::Judgement(Judgement {
        choice: option.into(),
        because: because.into(),
        arguments: Default::default(),
    })
}

fn on_path(walk: &Walk, question: &str) -> bool {
    walk.question(&question.into()).is_some()
}

fn outcome(walk: &Walk, id: &str) -> OutcomeStanding {
    walk.outcomes.iter().find(|outcome| outcome.id == id).unwrap().standing
}

#[test]
fn a_condition_on_an_unanswered_question_is_unknown_and_so_is_its_opposite() {
    let walk = Desk::new().walk();
    assert!(!on_path(&walk, "safe"));
    assert!(!on_path(&walk, "why-not"), "Not(unknown) must not become true");
    assert_eq!(outcome(&walk, "close"), OutcomeStanding::Open);
}

#[test]
fn an_outcome_says_which_answers_decided_and_which_it_waits_for() {
    let mut desk = Desk::new();
    let waiting = desk.walk();
    assert_eq!(waiting.outcomes[0].because, [Name::from("worry")]);
    desk.answer("worry", one("yes"));
    assert_eq!(desk.walk().outcomes[0].because, [Name::from("safe")]);
    desk.answer("safe", judged("no", "blauwe plek"));
    let reached = desk.walk();
    assert_eq!(outcome(&reached, "report"), OutcomeStanding::Reached);
    assert_eq!(reached.outcomes[0].because, [Name::from("worry"), Name::from("safe")]);
}

#[test]
fn off_path_answers_count_for_nothing_and_come_back_with_the_path() {
    let mut desk = Desk::new();
    desk.answer("worry", one("yes"));
    desk.answer("safe", judged("no", "blauwe plek"));
    desk.answer("how", Answer::Text("gevallen".into()));
    desk.answer("worry", one("no"));
    let away = desk.walk();
    assert!(!on_path(&away, "how"), "transitively off the path");
    assert_eq!(outcome(&away, "report"), OutcomeStanding::NotReached);
    let lapsed: Vec<_> = away.lapsed.iter().map(|lapsed| lapsed.question.as_str()).collect();
    assert_eq!(lapsed, ["safe", "how"]);
    desk.answer("worry", one("yes"));
    let back = desk.walk();
    assert!(back.lapsed.is_empty());
    assert_eq!(back.question(&"how".into()), Some(Standing::Answered));
}

#[test]
fn a_change_says_beforehand_what_it_will_do() {
    let mut desk = Desk::new();
    desk.answer("worry", one("yes"));
    desk.answer("safe", judged("no", "blauwe plek"));
    let change = Change::Put(desk.spot("worry"), one("no"));
    let told = preview(&desk.protocol, desk.case.answers(), TODAY, &change);
    assert_eq!(told.lapses.len(), 1);
    assert_eq!(told.appears, [Name::from("why-not")]);
    assert_eq!(told.left, [Name::from("report")]);
    assert_eq!(told.reached, [Name::from("close")]);
    assert_eq!(told.silenced, [Name::from("not-heard")]);
}

#[test]
fn a_judgement_without_reasons_is_not_complete() {
    let mut desk = Desk::new();
    desk.answer("worry", one("yes"));
    desk.answer("safe", judged("no", " "));
    let walk = desk.walk();
    assert_eq!(walk.question(&"safe".into()), Some(Standing::Partly));
    assert!(walk.open_points.contains(&OpenPoint::Reason("safe".into())));
    assert_eq!(walk.next, Some("safe".into()));
}

#[test]
fn only_the_listed_reasons_count_where_the_protocol_limits_them() {
    let mut desk = Desk::new();
    desk.talk(7, "parent", None);
    let spoken = desk.spot("talks").field(EntryId(7), "spoken".into());
    let not_done = |because: Option<&str>, words: &str| Answer::NotDone {
        because: because.map(Name::from),
        words: words.into(),
    };
    let missing = OpenPoint::Field("talks".into(), EntryId(7), "spoken".into());
    desk.record(Event::Answered {
        at: spoken.clone(),
        answer: not_done(None, "heeft geen zin"),
        reason: None,
    })
    .unwrap();
    assert!(desk.walk().open_points.contains(&missing), "a talk that will not help is no reason");
    desk.record(Event::Answered { at: spoken, answer: not_done(Some("danger"), ""), reason: None }).unwrap();
    assert!(!desk.walk().open_points.contains(&missing));
}

#[test]
fn entries_are_counted_in_three_values() {
    let mut desk = Desk::new();
    desk.talk(1, "child", Some("yes"));
    desk.talk(2, "parent", None);
    assert!(!on_path(&desk.walk(), "both"), "the second may still turn out either way");
    let at = desk.spot("talks").field(EntryId(2), "spoken".into());
    desk.record(Event::Answered { at, answer: one("yes"), reason: None }).unwrap();
    assert!(on_path(&desk.walk(), "both"));
}

#[test]
fn a_row_that_was_opened_and_left_counts_for_nothing() {
    let mut desk = Desk::new();
    let untouched = |desk: &mut Desk, id: u32| {
        let at = desk.spot("talks");
        desk.record(Event::EntryAdded { at, entry: EntryId(id), under: None, contact: None }).unwrap();
    };
    let truth = |desk: &Desk, condition: &str| {
        let options =
            ron::Options::default().with_default_extension(ron::extensions::Extensions::IMPLICIT_SOME);
        let condition: Condition = options.from_str(condition).unwrap();
        let counted = Counted::new(&desk.protocol, desk.case.answers(), TODAY);
        Ground::new(&desk.protocol, &counted, TODAY).decide(&condition, None)
    };
    let open_log = [
        r#"Answered("talks")"#,
        r#"SomeEntry("talks", Not(Answered("who")))"#,
        r#"EveryEntry("talks", Answered("who"))"#,
        r#"Count(of: "talks", such: Not(Answered("who")), from: 1)"#,
    ];
    let before: Vec<Truth> = open_log.iter().map(|condition| truth(&desk, condition)).collect();
    desk.answer("worry", one("yes"));
    untouched(&mut desk, 1);
    let opened: Vec<Truth> = open_log.iter().map(|condition| truth(&desk, condition)).collect();
    assert_eq!(opened, before, "a log of an untouched row only is unanswered");
    assert!(desk.walk().alerts.iter().any(|alert| alert.id == "not-heard"), "nobody was heard yet");
    desk.talk(2, "child", Some("yes"));
    let filled: Vec<Truth> = open_log.iter().map(|condition| truth(&desk, condition)).collect();
    assert_eq!(filled, [Truth::True, Truth::False, Truth::True, Truth::False], "only the second row counts");
    assert!(!desk.walk().alerts.iter().any(|alert| alert.id == "not-heard"));
    let at = desk.spot("talks");
    desk.record(Event::EntryRemoved { at, entry: EntryId(2), reason: None }).unwrap();
    assert_eq!(truth(&desk, open_log[0]), Truth::False, "the untouched row alone is left");
}

#[test]
fn dates_and_ages_are_read_on_the_day_of_walking() {
    let mut desk = Desk::new();
    desk.answer("review", Answer::Date(date(2026, 11, 22)));
    desk.answer("birth", Answer::Date(date(2014, 11, 22)));
    let today = desk.walk();
    assert!(!on_path(&today, "due"));
    assert!(!on_path(&today, "teen"), "twelve tomorrow");
    let tomorrow = walk(&desk.protocol, desk.case.answers(), date(2026, 11, 22));
    assert!(on_path(&tomorrow, "due"));
    assert!(on_path(&tomorrow, "teen"));
}

#[test]
fn unknown_is_an_answer_that_stays_an_open_point() {
    let mut desk = Desk::new();
    desk.answer("worry", Answer::Unknown { ask: "jeugdarts".into() });
    let walk = desk.walk();
    assert_eq!(walk.question(&"worry".into()), Some(Standing::Unknown));
    assert!(walk.open_points.contains(&OpenPoint::Ask("worry".into(), "jeugdarts".into())));
    assert!(!on_path(&walk, "why-not"), "not known is not no");
    assert_eq!(walk.steps[0].standing, StepStanding::Complete, "an open point, but no open question");
}

#[test]
fn an_alert_is_resolved_by_doing_it_or_by_a_reason() {
    let mut desk = Desk::new();
    desk.answer("worry", one("yes"));
    assert_eq!(desk.walk().raised().count(), 1);
    let resolve = |reason: &str| Event::Resolved {
        protocol: "demo".into(),
        alert: "not-heard".into(),
        reason: reason.into(),
    };
    desk.record(resolve("gezin is vertrokken")).unwrap();
    let resolved = desk.walk();
    assert_eq!(resolved.raised().count(), 0);
    assert_eq!(resolved.alerts[0].resolved.as_deref(), Some("gezin is vertrokken"));
    desk.record(resolve("")).unwrap();
    assert_eq!(desk.walk().raised().count(), 1);
    desk.talk(1, "child", Some("yes"));
    assert_eq!(desk.walk().alerts.len(), 0);
}

#[test]
fn actions_carry_the_date_that_was_answered() {
    let mut desk = Desk::new();
    desk.answer("worry", one("yes"));
    desk.answer("safe", judged("no", "blauwe plek"));
    desk.answer("review", Answer::Date(date(2026, 12, 1)));
    assert_eq!(desk.walk().outcomes[0].actions[0].due, Some(date(2026, 12, 1)));
}

#[test]
fn undo_returns_exactly_and_redo_goes_forward_again() {
    let mut desk = Desk::new();
    desk.answer("worry", one("yes"));
    let before = desk.case.state().answers.clone();
    desk.answer("worry", one("no"));
    let after = desk.case.state().answers.clone();
    desk.record(Event::Undone).unwrap();
    assert_eq!(desk.case.state().answers, before);
    desk.record(Event::Redone).unwrap();
    assert_eq!(desk.case.state().answers, after);
    desk.record(Event::Undone).unwrap();
    desk.answer("review", Answer::Date(TODAY));
    assert_eq!(desk.record(Event::Redone), Err(Refusal::NothingThere), "a new change ends redo");
}

#[test]
fn what_was_printed_is_only_changed_with_a_reason() {
    let mut desk = Desk::new();
    desk.answer("worry", one("yes"));
    desk.record(Event::Printed { document: "record".into(), hash: "00".into() }).unwrap();
    let at = desk.spot("worry");
    let change = |reason: Option<&str>| Event::Answered {
        at: at.clone(),
        answer: one("no"),
        reason: reason.map(str::to_owned),
    };
    assert_eq!(desk.record(change(None)), Err(Refusal::NeedsReason));
    assert_eq!(desk.record(Event::Undone), Err(Refusal::NothingThere), "undo does not reach behind paper");
    desk.record(change(Some("vergissing"))).unwrap();
    let amendment = &desk.case.state().amendments[0];
    assert_eq!((amendment.reason.as_str(), &amendment.before), ("vergissing", &Some(one("yes"))));
    desk.answer("review", Answer::Date(TODAY));
}

#[test]
fn a_journal_replays_to_the_same_case_and_shows_tampering() {
    let mut desk = Desk::new();
    desk.answer("worry", one("yes"));
    desk.talk(1, "child", Some("yes"));
    let text = ron::to_string(desk.case.journal()).unwrap();
    let journal = ron::from_str(&text).unwrap();
    assert_eq!(Case::replay(journal).unwrap(), desk.case);
    let changed = ron::from_str(&text.replace("\"yes\"", "\"no\"")).unwrap();
    assert!(Case::replay(changed).is_err());
}

#[test]
fn facts_are_shared_between_protocols_and_the_rest_is_not() {
    let mut desk = Desk::new();
    desk.answer("worry", one("yes"));
    desk.answer("birth", Answer::Date(TODAY));
    let answers: &Answers = desk.case.answers();
    let (other, protocol) = (Name::from("kindcheck"), &desk.protocol);
    assert!(answers.given(&other, protocol.question(&"birth".into()).unwrap()).is_some());
    assert!(answers.given(&other, protocol.question(&"worry".into()).unwrap()).is_none());
}

#[test]
fn a_fact_that_one_of_two_questions_on_the_path_asks_for_has_not_lapsed_at_the_other() {
    let yes_no =
        r#"One([(id: "yes", label: (nl: "ja", en: "yes")), (id: "no", label: (nl: "nee", en: "no"))])"#;
    let step = format!(
        r#"(id: "one", title: (nl: "Een", en: "One"), aim: (nl: "Doel", en: "Aim"), questions: [
            (id: "worry", ask: (nl: "?", en: "?"), answer: {yes_no}),
            (id: "early", ask: (nl: "?", en: "?"), when: Is("worry", "yes"), answer: {yes_no}, fact: "seen"),
            (id: "late", ask: (nl: "?", en: "?"), when: Not(Is("worry", "yes")), answer: {yes_no}, fact: "seen"),
        ])"#
    );
    let options = ron::Options::default().with_default_extension(ron::extensions::Extensions::IMPLICIT_SOME);
    let head = Head { alerts: Vec::new(), outcomes: Vec::new(), ..protocol().head };
    let step: Step = options.from_str(&step).unwrap();
    let protocol = Protocol::assemble(head, vec![step], Vec::new(), Vec::new(), "hash".into());
    let mut answers = Answers::new("gp".into());
    let at = |question: &str| Spot::of(&protocol, protocol.question(&question.into()).unwrap());
    answers.put(&at("worry"), Answer::One("yes".into()));
    answers.put(&at("early"), Answer::One("no".into()));
    assert_eq!(walk(&protocol, &answers, TODAY).lapsed, [], "`late` shares the fact and is not asked");
    answers.put(&at("worry"), Answer::Unknown { ask: String::new() });
    assert_eq!(walk(&protocol, &answers, TODAY).lapsed.len(), 2, "now nobody asks for it");
}
