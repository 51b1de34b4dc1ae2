//! What stands in a box, as lines of a known height. Where the box stands is decided by its lane.

use crate::drawing::graph::{AlertNode, OptionNode, OutcomeNode, QuestionNode, StepNode};
use crate::drawing::label::Label;
use crate::drawing::light::Light;
use crate::drawing::measure::{Ink, Look, Measure, Piece, Run};
use crate::drawing::shapes::{Area, Of, Placed, Text};
use crate::drawing::typeface::Weight;
use crate::locale::Locale;
use crate::protocol::Level;

/// Space between the edge of a box and its text.
const PAD: f32 = 4.0;
const LARGE: f32 = 11.0;
pub(super) const BODY: f32 = 8.4;
pub(super) const SMALL: f32 = 7.0;

/// Lines that fit a width.
pub(super) struct Block {
    lines: Vec<(Vec<Piece>, f32)>,
    /// Height with its padding.
    pub(super) height: f32,
}

impl Block {
    /// The box with its text, its top left corner at `x` and `y`.
    pub(super) fn at(self, of: Of, light: Light, x: f32, y: f32, width: f32) -> Placed {
        let area = Area { x, y, width, height: self.height };
        Placed { of, area, texts: self.texts(x + PAD, y + PAD), light }
    }

    pub(super) fn texts(self, x: f32, y: f32) -> Vec<Text> {
        let mut texts = Vec::new();
        let mut top = y;
        for (pieces, height) in self.lines {
            let baseline = top + height * 0.77;
            texts.extend(pieces.into_iter().map(|piece| Text { x, baseline, piece }));
            top += height;
        }
        texts
    }

    pub(super) fn at_least(mut self, height: f32) -> Self {
        self.height = self.height.max(height);
        self
    }
}

pub(super) fn run(text: impl Into<String>, weight: Weight, size: f32, ink: Ink) -> Run {
    Run { text: text.into(), look: Look { weight, size, ink } }
}

/// Makes blocks in one language.
pub(super) struct Setter {
    pub(super) measure: Measure,
    pub(super) locale: Locale,
}

impl Setter {
    /// Paragraphs below each other in a box this wide.
    pub(super) fn block(&self, paragraphs: &[Vec<Run>], width: f32) -> Block {
        let mut lines = Vec::new();
        for paragraph in paragraphs {
            let size = paragraph.iter().map(|run| run.look.size).fold(0.0, f32::max);
            let set = self.measure.set(paragraph, width - 2.0 * PAD);
            lines.extend(set.into_iter().map(|line| (line, size * 1.22)));
        }
        let height = lines.iter().map(|(_, height)| height).sum::<f32>() + 2.0 * PAD;
        Block { lines, height }
    }

    fn when(&self, label: &Label, ink: Ink) -> Vec<Run> {
        let head = if label.note.is_some() { String::new() } else { self.locale.msg_drawing_if() };
        vec![run(head, Weight::Italic, SMALL, ink), run(&*label.words, Weight::Italic, SMALL, ink)]
    }

    /// That something was agreed here, as it is said wherever a protocol is read.
    fn local(&self, is_local: bool, ink: Ink) -> Option<Run> {
        is_local.then(|| run(format!("· {}", self.locale.msg_overlay_mark()), Weight::SemiBold, SMALL, ink))
    }

    pub(super) fn head(&self, step: &StepNode, goes_on: bool, width: f32) -> Block {
        let mut title = vec![
            run(&*step.number, Weight::SemiBold, LARGE, Ink::Paper),
            run(&*step.title, Weight::SemiBold, LARGE, Ink::Paper),
        ];
        if goes_on {
            title.push(run(self.locale.msg_drawing_continued(), Weight::Regular, BODY, Ink::Paper));
            return self.block(&[title], width);
        }
        title.push(run(&*step.guideline, Weight::Regular, BODY, Ink::Paper));
        title.extend(self.local(step.is_local, Ink::Paper));
        let mut paragraphs = vec![title];
        paragraphs.extend(step.label.as_ref().map(|label| self.when(label, Ink::Paper)));
        self.block(&paragraphs, width)
    }

    pub(super) fn heading(&self, title: &str, width: f32) -> Block {
        self.block(&[vec![run(title, Weight::SemiBold, LARGE, Ink::Paper)]], width)
    }

    pub(super) fn question(&self, question: &QuestionNode, width: f32) -> Block {
        let mut paragraphs = Vec::new();
        paragraphs.extend(question.label.as_ref().map(|label| self.when(label, Ink::Link)));
        let mut asked = vec![
            run(&*question.number, Weight::SemiBold, BODY, Ink::Link),
            run(&*question.ask, Weight::Regular, BODY, Ink::Text),
        ];
        asked.extend(self.local(question.is_local, Ink::Link));
        paragraphs.push(asked);
        paragraphs.push(self.options(&question.kind, &question.options));
        let belongs = question.belongs.iter();
        paragraphs.extend(belongs.map(|belongs| vec![run(&**belongs, Weight::Italic, SMALL, Ink::Muted)]));
        if let Some(told) = &question.told {
            paragraphs.push(vec![
                run(self.locale.msg_drawing_told(), Weight::Italic, SMALL, Ink::Muted),
                run(&**told, Weight::Regular, SMALL, Ink::Text),
            ]);
        }
        if let Some(answer) = &question.answer {
            // The entries of a log come as lines.
            let answer = answer.replace('\n', "; ");
            let mut words: String = answer.chars().take(SHOWN).collect();
            if answer.chars().count() > SHOWN {
                words.push('…');
            }
            paragraphs.push(vec![run(format!("✓ {words}"), Weight::SemiBold, SMALL, Ink::Lit)]);
        }
        self.block(&paragraphs, width)
    }

    fn options(&self, kind: &str, options: &[OptionNode]) -> Vec<Run> {
        let colon = if options.is_empty() { "" } else { ":" };
        let mut runs = vec![run(format!("{kind}{colon}"), Weight::Italic, SMALL, Ink::Muted)];
        for (place, option) in options.iter().enumerate() {
            let end = if place + 1 < options.len() { " ·" } else { "" };
            let when = option.when.as_ref().map_or_else(String::new, |when| match when.note {
                Some(_) => format!(" ({})", when.words),
                None => format!(" ({} {})", self.locale.msg_drawing_if(), when.words),
            });
            let label = format!("{}{when}", option.label);
            if option.opens.is_empty() {
                runs.push(run(format!("{label}{end}"), Weight::Regular, SMALL, Ink::Muted));
            } else {
                let opens = format!("▸{}{end}", option.opens.join(", "));
                runs.push(run(label, Weight::Regular, SMALL, Ink::Text));
                runs.push(run(opens, Weight::SemiBold, SMALL, Ink::Link));
            }
        }
        runs
    }

    /// `at` is the number of the question or the step where it is mended.
    pub(super) fn alert(&self, alert: &AlertNode, at: &str, width: f32) -> Block {
        let level = match alert.level {
            Level::Hint => self.locale.msg_drawing_hint(),
            Level::Attention => self.locale.msg_drawing_attention(),
            Level::Danger => self.locale.msg_drawing_danger(),
        };
        let head = format!("{} {level}", alert.number);
        let place = self.locale.msg_drawing_at(at);
        let mut first = vec![
            run(head, Weight::SemiBold, SMALL, Ink::Text),
            run(place, Weight::Regular, SMALL, Ink::Muted),
        ];
        first.extend(self.local(alert.is_local, Ink::Link));
        self.block(
            &[
                first,
                vec![run(&*alert.say, Weight::Regular, SMALL, Ink::Text)],
                self.when(&alert.label, Ink::Link),
            ],
            width,
        )
    }

    pub(super) fn outcome(&self, outcome: &OutcomeNode, width: f32) -> Block {
        let mut title = vec![
            run(&*outcome.number, Weight::SemiBold, BODY, Ink::Link),
            run(&*outcome.title, Weight::SemiBold, BODY, Ink::Text),
        ];
        title.extend(self.local(outcome.is_local, Ink::Link));
        let mut paragraphs = vec![title];
        if let Some(norm) = &outcome.norm {
            paragraphs.push(vec![run(&**norm, Weight::Regular, SMALL, Ink::Text)]);
        }
        if let Some(protocol) = &outcome.leads_to {
            let words = self.locale.msg_drawing_leads_to(protocol);
            paragraphs.push(vec![run(words, Weight::SemiBold, SMALL, Ink::Link)]);
        }
        paragraphs.push(self.when(&outcome.label, Ink::Link));
        self.block(&paragraphs, width)
    }

    /// Numbers of questions elsewhere, one a line.
    pub(super) fn elsewhere(&self, numbers: &[String], width: f32) -> Block {
        let lines: Vec<_> =
            numbers.iter().map(|number| vec![run(&**number, Weight::SemiBold, SMALL, Ink::Link)]).collect();
        self.block(&lines, width)
    }
}

/// How many characters of an answer the map shows; the rest is in the record of the case.
const SHOWN: usize = 120;
