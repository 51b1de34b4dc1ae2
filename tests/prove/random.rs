//! Random protocols small enough to try every walk: questions of every kind, conditions of every form.

use weegwijzer::protocol::{
    Claim, Condition, Decimal, Kind, Moment, Name, Need, Protocol, Question, Reasons, Statement, Step,
};

use super::small::{alert, choices, guarantee, outcome, protocol, question, step, text};

/// A small generator of numbers: the same seed, the same protocol.
pub struct Dice {
    state: u64,
    /// Whether dates are compared with each other; else some are dates of birth.
    compares: bool,
}

impl Dice {
    pub fn new(seed: u64) -> Self {
        let state = seed.wrapping_mul(0x9E37_79B9_7F4A_7C15) ^ 0x5DEE_CE66_D1CE_4E5B;
        Self { state, compares: false }
    }

    pub fn below(&mut self, sides: usize) -> usize {
        self.state ^= self.state << 13;
        self.state ^= self.state >> 7;
        self.state ^= self.state << 17;
        usize::try_from(self.state >> 33).unwrap() % sides
    }

    fn pick<'a, T>(&mut self, from: &'a [T]) -> &'a T {
        &from[self.below(from.len())]
    }
}

/// A protocol of at most four questions in two steps, with one guarantee.
pub fn random(dice: &mut Dice) -> Protocol {
    dice.compares = dice.below(3) == 0;
    let mut questions: Vec<Question> = Vec::new();
    for index in 0..2 + dice.below(2) {
        let kind = if dice.compares { *dice.pick(&[0, 2, 4, 4, 4, 5, 7, 7]) } else { dice.below(9) };
        let mut made = bare(dice, &format!("q{index}"), kind, &questions);
        offer(dice, &mut made, &questions, &[]);
        if dice.below(2) == 0 && !questions.is_empty() {
            made.when = Some(condition(dice, &questions, &[], 2));
        }
        questions.push(made);
    }
    let at = 1 + dice.below(questions.len() - 1);
    let (first, second) = questions.split_at(at);
    let when = (dice.below(3) == 0).then(|| condition(dice, first, &[], 1));
    let steps: Vec<Step> = vec![step("s0", None, first.to_vec()), step("s1", when, second.to_vec())];
    protocol(steps, |head| {
        head.outcomes = vec![outcome("o0", condition(dice, &questions, &[], 2))];
        head.alerts = vec![alert("a0", condition(dice, &questions, &[], 2), "s0", None)];
        let holds = if dice.below(3) == 0 {
            Statement::Always(claim(dice, &questions, 2))
        } else {
            Statement::If { given: claim(dice, &questions, 1), then: claim(dice, &questions, 2) }
        };
        head.guarantees = vec![guarantee("g0", holds)];
    })
}

fn bare(dice: &mut Dice, id: &str, kind: usize, earlier: &[Question]) -> Question {
    let answer = match kind {
        0 | 1 => Kind::One(choices(&["x", "y"])),
        2 => {
            let mut options = choices(&["x", "y"]);
            options[0].alone = dice.below(3) == 0;
            Kind::Many(options)
        }
        3 => Kind::Text { lines: 1 },
        4 => Kind::Date,
        5 if dice.below(2) == 0 => Kind::Age { min: Some(0), max: Some(3) },
        5 => Kind::Number { unit: None, min: Some(0), max: Some(3) },
        8 => Kind::Decimal {
            unit: None,
            places: 1,
            min: Some(hundredths(0)),
            max: (dice.below(2) == 0).then(|| hundredths(25)),
        },
        6 => Kind::Judgement { options: choices(&["x", "y"]), arguments: Vec::new() },
        _ => {
            let sort = dice.below(6);
            let first = if dice.compares { 4 } else { 0 };
            let mut fields = vec![bare(dice, "f0", first, &[])];
            if dice.below(4) == 0 {
                fields.push(bare(dice, "f1", sort, &[]));
            }
            if fields.len() > 1 && dice.below(2) == 0 {
                fields[1].when = Some(condition(dice, earlier, &fields[..1], 1));
            }
            let (first, others) = fields.split_at_mut(1);
            offer(dice, &mut first[0], earlier, &[]);
            others.iter_mut().for_each(|field| offer(dice, field, earlier, first));
            Kind::Entries { one: text("e"), fields, says: None, under: None }
        }
    };
    let mut made = question(id, answer, None);
    made.not_done = match dice.below(3) {
        0 => Reasons::OwnWords,
        1 => Reasons::Only(choices(&["r"])),
        _ => Reasons::Suggested(choices(&["r"])),
    };
    made.need = match dice.below(3) {
        0 => Need::Required,
        1 => Need::Optional,
        _ => Need::When(condition(dice, earlier, &[], 1)),
    };
    made
}

/// Makes an option of a question depend on what was asked before it.
fn offer(dice: &mut Dice, question: &mut Question, earlier: &[Question], fields: &[Question]) {
    let (Kind::One(options) | Kind::Many(options) | Kind::Judgement { options, .. }) = &mut question.answer
    else {
        return;
    };
    if dice.below(3) == 0 && !(earlier.is_empty() && fields.is_empty()) {
        options[dice.below(2)].when = Some(condition(dice, earlier, fields, 1));
    }
}

fn claim(dice: &mut Dice, questions: &[Question], depth: usize) -> Claim {
    let any = |dice: &mut Dice| dice.pick(questions).id.clone();
    match dice.below(if depth == 0 { 6 } else { 9 }) {
        0 => Claim::When(condition(dice, questions, &[], 2)),
        1 => Claim::Reached("o0".into()),
        2 => Claim::Raised("a0".into()),
        3 => Claim::Resolved("a0".into()),
        4 => Claim::OnPath(any(dice)),
        5 => Claim::Settled(any(dice)),
        6 => Claim::AllOf((0..2).map(|_| claim(dice, questions, depth - 1)).collect()),
        7 => Claim::AnyOf((0..2).map(|_| claim(dice, questions, depth - 1)).collect()),
        _ => Claim::Not(Box::new(claim(dice, questions, depth - 1))),
    }
}

fn condition(dice: &mut Dice, questions: &[Question], fields: &[Question], depth: usize) -> Condition {
    if questions.is_empty() && fields.is_empty() {
        return Condition::Role("gp".into());
    }
    let some = |dice: &mut Dice, depth| condition(dice, questions, fields, depth);
    if depth > 0 {
        match dice.below(8) {
            4 => return Condition::Otherwise((0..2).map(|_| some(dice, depth - 1)).collect()),
            0 => return Condition::AnyOf((0..2).map(|_| some(dice, depth - 1)).collect()),
            1 => return Condition::AllOf((0..2).map(|_| some(dice, depth - 1)).collect()),
            2 => return Condition::Not(Box::new(some(dice, depth - 1))),
            3 => {
                let parts = (0..3).map(|_| some(dice, depth - 1)).collect();
                return Condition::AtLeast(1 + u32::try_from(dice.below(2)).unwrap(), parts);
            }
            _ => {}
        }
    }
    let from_entry = !fields.is_empty() && (questions.is_empty() || dice.below(4) > 0);
    let of = dice.pick(if from_entry { fields } else { questions });
    let known = [questions, fields].concat();
    if let Some(two) = compared(dice, of, &known) {
        return two;
    }
    atom(dice, of, questions)
}

/// Two answers beside each other, or a date beside today.
fn compared(dice: &mut Dice, of: &Question, known: &[Question]) -> Option<Condition> {
    let others: Vec<&Question> = known.iter().filter(|other| alike(of, other)).collect();
    let other = (!others.is_empty()).then(|| (*dice.pick(&others)).clone());
    let from = Some(i32::try_from(dice.below(3)).unwrap() - 1);
    let (from, below) = match dice.below(3) {
        0 => (from, None),
        1 => (None, from),
        _ => (from, from.map(|from| from + 1)),
    };
    match &of.answer {
        Kind::One(_) | Kind::Many(_) | Kind::Judgement { .. } if dice.below(4) == 0 => {
            Some(Condition::Same(of.id.clone(), other?.id))
        }
        Kind::Number { .. } if dice.below(2) == 0 => {
            let (start, end) = (Moment::Of(of.id.clone()), Moment::Of(other?.id));
            Some(Condition::Between { start, end, from, below })
        }
        Kind::Date if dice.compares && dice.below(3) > 0 => {
            let start = Moment::Of(of.id.clone());
            let end = if dice.below(3) == 0 { Moment::Today } else { moment(dice, &other?) };
            let (start, end) = if dice.below(2) == 0 { (start, end) } else { (end, start) };
            Some(Condition::Between { start, end, from, below })
        }
        Kind::Entries { .. } if dice.compares && dice.below(2) == 0 => {
            let start = moment(dice, of);
            let end = if dice.below(3) == 0 { Moment::Today } else { moment(dice, &other?) };
            let (start, end) = if dice.below(2) == 0 { (start, end) } else { (end, start) };
            Some(Condition::Between { start, end, from, below })
        }
        _ => None,
    }
}

/// Whether two answers can be compared; a log is compared by the dates in it.
fn alike(one: &Question, other: &Question) -> bool {
    let dated = |of: &Question| matches!(of.answer, Kind::Date | Kind::Entries { .. });
    let chosen = |of: &Question| matches!(of.answer, Kind::One(_) | Kind::Many(_) | Kind::Judgement { .. });
    let number = |of: &Question| matches!(of.answer, Kind::Number { .. });
    [dated(one) && dated(other), chosen(one) && chosen(other), number(one) && number(other)].contains(&true)
}

fn moment(dice: &mut Dice, of: &Question) -> Moment {
    match of.answer {
        Kind::Entries { .. } if dice.below(2) == 0 => Moment::First(of.id.clone(), "f0".into()),
        Kind::Entries { .. } => Moment::Last(of.id.clone(), "f0".into()),
        _ => Moment::Of(of.id.clone()),
    }
}

fn atom(dice: &mut Dice, of: &Question, questions: &[Question]) -> Condition {
    let id = of.id.clone();
    match dice.below(10) {
        5 => return Condition::Known(id),
        0 => return Condition::Answered(id),
        1 => return Condition::Unknown(id),
        2 => return Condition::NotDone(id),
        3 if !of.not_done.listed().is_empty() => return Condition::NotDoneBecause(id, "r".into()),
        4 => return Condition::Role("gp".into()),
        _ => {}
    }
    let within = i32::try_from(dice.below(3)).unwrap() - 1;
    match &of.answer {
        Kind::One(_) | Kind::Many(_) | Kind::Judgement { .. } => {
            let option: Name = (*dice.pick(&["x", "y"])).into();
            if matches!(of.answer, Kind::Many(_)) && dice.below(2) == 0 {
                Condition::Only(id, vec![option])
            } else if dice.below(2) == 0 {
                Condition::Is(id, option)
            } else {
                Condition::IsAny(id, vec![option, "y".into()])
            }
        }
        Kind::Text { .. } => Condition::Answered(id),
        Kind::Date if dice.compares || dice.below(2) == 0 => Condition::Due { of: id, within },
        Kind::Date | Kind::Age { .. } => aged(dice, id),
        Kind::Number { .. } if dice.below(3) == 0 => in_years(dice, id),
        Kind::Number { .. } => {
            let from = i64::try_from(dice.below(4)).unwrap();
            Condition::Number { of: id, from: Some(from), below: (dice.below(2) == 0).then_some(from + 1) }
        }
        Kind::Decimal { .. } => {
            let from = i64::try_from(dice.below(6)).unwrap() * 5;
            let below = (dice.below(2) == 0).then(|| hundredths(from + 5));
            Condition::Decimal { of: id, from: Some(hundredths(from)), below }
        }
        Kind::Entries { fields, .. } => {
            let earlier: Vec<Question> = questions
                .iter()
                .filter(|other| !matches!(other.answer, Kind::Entries { .. }))
                .cloned()
                .collect();
            let such = Box::new(condition(dice, &earlier, fields, 1));
            match dice.below(5) {
                3 => Condition::FirstEntry(id, such),
                4 => Condition::LastEntry(id, such),
                0 => Condition::SomeEntry(id, such),
                1 => Condition::EveryEntry(id, such),
                _ => {
                    let from = u32::try_from(dice.below(3)).unwrap();
                    let below = (dice.below(2) == 0).then_some(from + 1);
                    Condition::Count { of: id, such, from: Some(from), below }
                }
            }
        }
    }
}

fn hundredths(count: i64) -> Decimal {
    Decimal::of_hundredths(count)
}

fn in_years(dice: &mut Dice, of: Name) -> Condition {
    let from = u16::try_from(dice.below(3)).unwrap();
    let below = (dice.below(2) == 0).then_some(from + 1);
    Condition::Age { of, from: Some(from), below, from_months: None, below_months: None }
}

/// An age in years, in months, or in one of either.
fn aged(dice: &mut Dice, of: Name) -> Condition {
    let months = [Some(1), Some(2), Some(12), None];
    match dice.below(3) {
        0 => in_years(dice, of),
        1 => Condition::Age {
            of,
            from: None,
            below: None,
            from_months: *dice.pick(&months[..3]),
            below_months: *dice.pick(&[Some(24), Some(30), None]),
        },
        _ => Condition::Age {
            of,
            from: None,
            below: Some(1 + u16::try_from(dice.below(3)).unwrap()),
            from_months: *dice.pick(&months),
            below_months: None,
        },
    }
}
