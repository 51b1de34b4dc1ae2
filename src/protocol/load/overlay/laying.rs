//! What becomes of each part of a file of agreements: which edit of the files below, or what its author is told. How edits are
//! written in is in `splice`.

use std::collections::HashMap;
use std::ops::Range;

use jiff::civil::Date;

use super::super::super::{Name, bundle};
use super::super::outline::Node;
use super::local::{AddedLine, AddedOption, AddedQuestion, Local, OtherLevel, OtherText, Spot};
use super::place::{self, Base, Target};
use super::splice::Edit;
use super::words::Astray;

/// One file of agreements while it is looked at.
pub(super) struct Laying<'b> {
    below: &'b Base<'b>,
    overlay: usize,
    edits: &'b mut Vec<Edit>,
    /// Behind what the questions stand that agreements added.
    anchors: &'b mut HashMap<String, (usize, usize)>,
    pub(super) found: Vec<(Range<usize>, Astray)>,
    /// What of them does not hold, because it has no place below.
    pub(super) left_out: Vec<Range<usize>>,
    /// What was said to be replaced or is not said, and what really is.
    pub(super) now: Vec<(Range<usize>, String)>,
}

impl<'b> Laying<'b> {
    pub(super) fn new(
        below: &'b Base<'b>,
        overlay: usize,
        edits: &'b mut Vec<Edit>,
        anchors: &'b mut HashMap<String, (usize, usize)>,
    ) -> Self {
        let (found, left_out, now) = (Vec::new(), Vec::new(), Vec::new());
        Self { below, overlay, edits, anchors, found, left_out, now }
    }

    pub(super) fn all(&mut self, local: &Local, shape: &Node<'_>) {
        let list = |key: &str| shape.field(key).map_or(&[][..], Node::parts);
        if self.below.id() != Some(local.of.as_str()) {
            let at = shape.field("of").map_or(0..0, |node| node.span.clone());
            let known = self.below.id().unwrap_or_default().to_owned();
            self.found.push((at, Astray::OtherProtocol { of: local.of.to_string(), known }));
            return;
        }
        for part in list("sources") {
            self.add_to_head("sources", &part.value);
        }
        for part in list("cards") {
            self.add_to_head("cards", &part.value);
        }
        for (text, part) in local.texts.iter().zip(list("texts")) {
            self.text(text, &part.value);
        }
        for (line, part) in local.lines.iter().zip(list("lines")) {
            self.line(line, &part.value);
        }
        for (question, part) in local.questions.iter().zip(list("questions")) {
            self.question(question, &part.value);
        }
        for (option, part) in local.options.iter().zip(list("options")) {
            self.option(option, &part.value);
        }
        for (level, part) in local.alerts.iter().zip(list("alerts")) {
            self.level(level, &part.value);
        }
    }

    fn insert(&mut self, at: (usize, usize), before: &str, value: &Node<'_>, after: &str) {
        self.edits.push(Edit {
            file: at.0,
            span: at.1..at.1,
            before: before.to_owned(),
            taken: (self.overlay, value.span.clone()),
            after: after.to_owned(),
        });
    }

    fn replace(&mut self, target: &Target<'_>, value: &Node<'_>) {
        let span = target.node.span.clone();
        if self.edits.iter().any(|edit| edit.file == target.file && !edit.is_added() && edit.span == span) {
            self.found.push((value.span.clone(), Astray::Twice));
            return;
        }
        self.edits.push(Edit {
            file: target.file,
            span,
            before: String::new(),
            taken: (self.overlay, value.span.clone()),
            after: String::new(),
        });
    }

    /// At the end of a list of the head, which may not be there yet.
    fn add_to_head(&mut self, list: &str, value: &Node<'_>) {
        let Some(head) = self.below.head() else { return };
        self.add_to_list(&head, list, value);
    }

    fn add_to_list(&mut self, of: &Target<'_>, list: &str, value: &Node<'_>) {
        match of.node.field(list) {
            Some(there) => self.append(of.file, there, value),
            None => {
                let at = of.node.field("id").map_or(of.node.span.end, |id| id.span.end);
                self.insert((of.file, at), &format!(", {list}: ["), value, "]");
            }
        }
    }

    fn append(&mut self, file: usize, list: &Node<'_>, value: &Node<'_>) {
        match list.parts().last() {
            Some(last) => self.insert((file, last.value.span.end), ", ", value, ""),
            None => self.insert((file, list.span.end.saturating_sub(1)), "", value, ""),
        }
    }

    fn astray(&mut self, shape: &Node<'_>, key: &str, astray: Astray) {
        let at = shape.field(key).unwrap_or(shape).span.clone();
        if matches!(astray, Astray::NotThere { .. }) {
            self.left_out.push(shape.span.clone());
        }
        self.found.push((at, astray));
    }

    fn text(&mut self, text: &OtherText, shape: &Node<'_>) {
        let Some(now) = shape.field("now") else { return };
        let target = match self.below.find(&text.of) {
            Ok(target) => target,
            Err(choices) => {
                let what = text.of.named();
                return self.astray(shape, "of", Astray::NotThere { what, choices });
            }
        };
        let Some(there) = target.node.field(&text.text) else {
            if !text.of.may_have(&text.text) {
                let (what, choices) = (text.text.clone(), place::texts_of(&text.text, target.node));
                return self.astray(shape, "text", Astray::NotThere { what, choices });
            }
            if text.was.is_some() {
                return self.astray(shape, "was", Astray::NothingThere);
            }
            let at = target.node.field("id").map_or(target.node.span.end, |id| id.span.end);
            return self.insert((target.file, at), &format!(", {}: ", text.text), now, "");
        };
        let Some(said) = there.field("nl").and_then(Node::quoted) else {
            let (what, choices) = (text.text.clone(), place::texts_of(&text.text, target.node));
            return self.astray(shape, "text", Astray::NotThere { what, choices });
        };
        match shape.field("was").and_then(Node::quoted) {
            None => self.astray(shape, "of", Astray::Unwatched { now: said.to_owned() }),
            Some(was) if was != said => {
                self.astray(shape, "was", Astray::Changed { now: said.to_owned() });
                let was = shape.field("was").map(|node| node.span.clone());
                self.now.extend(was.map(|at| (at, format!("\"{said}\""))));
            }
            Some(_) => {}
        }
        self.replace(&Target { file: target.file, node: there }, now);
    }

    fn line(&mut self, line: &AddedLine, shape: &Node<'_>) {
        let Some(value) = shape.field("line") else { return };
        let spot = Spot::Card(line.card.clone());
        match self.below.find(&spot) {
            Ok(card) => self.add_to_list(&card, "lines", value),
            Err(choices) => {
                let what = line.card.to_string();
                self.astray(shape, "card", Astray::NotThere { what, choices });
            }
        }
    }

    fn question(&mut self, question: &AddedQuestion, shape: &Node<'_>) {
        let Some(value) = shape.field("question") else { return };
        let at = match (self.anchors.get(question.after.as_str()), self.below.question(&question.after)) {
            (Some(&at), _) => at,
            (None, Ok(after)) => (after.file, after.node.span.end),
            (None, Err(choices)) => {
                let what = question.after.to_string();
                return self.astray(shape, "after", Astray::NotThere { what, choices });
            }
        };
        if self.below.question(&question.question.id).is_ok() {
            let of = question.question.id.to_string();
            return self.astray(value, "id", Astray::Taken { of });
        }
        if let Some(fact) = &question.question.fact {
            let options = question.question.answer.options().iter().map(|option| &option.id);
            self.shared(fact.as_str(), options.collect(), value, "fact");
        }
        self.insert(at, ", ", value, "");
        let _ = self.anchors.insert(question.question.id.to_string(), at);
        let papers = shape.field("on").map_or(&[][..], Node::parts);
        for (paper, part) in question.on.iter().zip(papers) {
            match self.below.paper(paper, &question.after) {
                Ok(Some(place)) => {
                    if let Some(id) = value.field("id") {
                        self.insert(place.at, &place.before, id, place.after);
                    }
                }
                Ok(None) => {}
                Err(choices) => {
                    let what = paper.to_string();
                    let astray = match what.parse::<Date>() {
                        Ok(_) => Astray::DateForPaper { found: what, choices },
                        Err(_) => Astray::NotThere { what, choices }, // as most names
                    };
                    self.left_out.push(part.value.span.clone());
                    self.found.push((part.value.span.clone(), astray));
                }
            }
        }
    }

    fn option(&mut self, option: &AddedOption, shape: &Node<'_>) {
        let Some(value) = shape.field("option") else { return };
        let question = match self.below.question(&option.of) {
            Ok(question) => question,
            Err(choices) => {
                let what = option.of.to_string();
                return self.astray(shape, "of", Astray::NotThere { what, choices });
            }
        };
        match question.node.field("answer").and_then(place::options) {
            Some(list) => {
                if let Some(fact) = question.node.field("fact").and_then(Node::quoted) {
                    self.shared(fact, vec![&option.option.id], value, "id");
                }
                self.append(question.file, list, value);
            }
            None => self.astray(shape, "of", Astray::NoOptions { of: option.of.to_string() }),
        }
    }

    /// That other protocols ask for this fact and cannot be answered so: one answer counts for all of them.
    fn shared(&mut self, fact: &str, options: Vec<&Name>, shape: &Node<'_>, key: &str) {
        let here = self.below.id().unwrap_or_default();
        let others = bundle::all().iter().filter(|bundled| bundled.id() != here);
        let strangers = others.filter_map(bundle::Bundled::without_scenarios).filter(|protocol| {
            let mut asked = protocol.steps.iter().flat_map(|step| &step.questions);
            asked.any(|question| {
                question.fact.as_ref().is_some_and(|shared| shared.as_str() == fact)
                    && options.iter().any(|option| question.option(option).is_none())
            })
        });
        let protocols: Vec<String> = strangers.map(|protocol| format!("`{}`", protocol.head.id)).collect();
        if !protocols.is_empty() {
            let protocols = protocols.join(", ");
            self.astray(shape, key, Astray::Stranger { fact: fact.to_owned(), protocols });
        }
    }

    fn level(&mut self, level: &OtherLevel, shape: &Node<'_>) {
        let Some(value) = shape.field("level") else { return };
        match self.below.find(&Spot::Alert(level.of.clone())) {
            Ok(_) if level.because.nl.trim().is_empty() => self.astray(shape, "because", Astray::NoReason),
            Ok(alert) => {
                if let Some(there) = alert.node.field("level") {
                    if there.name() == value.name() {
                        self.astray(shape, "level", Astray::SameLevel);
                    }
                    match shape.field("was") {
                        Some(was) => {
                            if was.name() != there.name() {
                                let now = there.name().to_owned();
                                self.found.push((was.span.clone(), Astray::Spoke { now: now.clone() }));
                                self.now.push((was.span.clone(), now));
                            }
                        }
                        None => {
                            let end = value.span.end;
                            self.now.push((end..end, format!(", was: {}", there.name())));
                        }
                    }
                    self.replace(&Target { file: alert.file, node: there }, value);
                }
            }
            Err(choices) => {
                let what = level.of.to_string();
                self.astray(shape, "of", Astray::NotThere { what, choices });
            }
        }
    }
}
