//! Which texts of a protocol may be local: those that a clinician reads, of what an author can point at. What a text is called
//! for its author is up to the screen.

use crate::protocol::load::Spot;
use crate::protocol::{Choice, Protocol, Template, Text};

/// A text that may be local.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Told<'p> {
    /// What it is a text of.
    pub of: Spot,
    /// Which of its texts, as an author writes it.
    pub key: &'static str,
    /// What stands there; nothing where a text may be added.
    pub text: Option<&'p Text>,
}

/// The texts of something, with those of its options or lines.
#[must_use]
pub fn texts_of<'p>(spot: &Spot, protocol: &'p Protocol) -> Vec<Told<'p>> {
    let told = |of: &Spot, key, text| Told { of: of.clone(), key, text };
    let found = match spot {
        Spot::Protocol => Some(vec![
            told(spot, "title", Some(&protocol.head.title)),
            told(spot, "about", Some(&protocol.head.about)),
        ]),
        Spot::Step(id) => protocol
            .step(id)
            .map(|step| vec![told(spot, "title", Some(&step.title)), told(spot, "aim", Some(&step.aim))]),
        Spot::Question(id) => protocol.question(id).map(|question| {
            let mut all = vec![
                told(spot, "ask", Some(&question.ask)),
                told(spot, "hint", question.hint.as_ref()),
                told(spot, "why", question.why.as_ref()),
            ];
            for option in question.answer.options() {
                all.extend(of_option(&Spot::Option(id.clone(), option.id.clone()), option));
            }
            all
        }),
        Spot::Option(question, id) => {
            let option = protocol.question(question).and_then(|question| question.option(id));
            option.map(|option| of_option(spot, option))
        }
        Spot::Alert(id) => protocol
            .alert(id)
            .map(|alert| vec![told(spot, "say", Some(&alert.say)), told(spot, "act", alert.act.as_ref())]),
        Spot::Outcome(id) => protocol.outcome(id).map(|outcome| {
            vec![
                told(spot, "title", Some(&outcome.title)),
                told(spot, "norm", outcome.norm.as_ref()),
                told(spot, "says", Some(&outcome.says)),
            ]
        }),
        Spot::Card(id) => protocol.card(id).map(|card| {
            let lines = (1..)
                .zip(&card.lines)
                .map(|(number, line)| told(&Spot::Line(id.clone(), number), "say", Some(&line.say)));
            std::iter::once(told(spot, "title", Some(&card.title))).chain(lines).collect()
        }),
        Spot::Line(card, number) => protocol.card(card).and_then(|card| {
            let line = card.lines.get(usize::from(*number).checked_sub(1)?)?;
            Some(vec![told(spot, "say", Some(&line.say))])
        }),
        Spot::Term(id) => protocol
            .term(id)
            .map(|term| vec![told(spot, "term", Some(&term.term)), told(spot, "means", Some(&term.means))]),
        Spot::Paper(id) => written(protocol).find(|paper| paper.id == *id).map(|paper| {
            vec![told(spot, "title", Some(&paper.title)), told(spot, "audience", Some(&paper.audience))]
        }),
    };
    // What is not there has no texts.
    found.unwrap_or_default()
}

/// The papers a question of one's own can be told on: those that tell of a case.
pub fn telling(protocol: &Protocol) -> impl Iterator<Item = &Template> {
    written(protocol).filter(|paper| !paper.is_of_protocol() && !paper.is_handed_out())
}

/// The papers that were written for the protocol: the program makes some of every one.
fn written(protocol: &Protocol) -> impl Iterator<Item = &Template> {
    let made = Template::of_every_protocol();
    protocol.templates.iter().filter(move |paper| made.iter().all(|made| made != *paper))
}

fn of_option<'p>(spot: &Spot, option: &'p Choice) -> Vec<Told<'p>> {
    let label = Told { of: spot.clone(), key: "label", text: Some(&option.label) };
    let hint = option.hint.as_ref().map(|hint| Told { of: spot.clone(), key: "hint", text: Some(hint) });
    std::iter::once(label).chain(hint).collect()
}
