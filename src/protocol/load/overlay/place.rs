//! Where things stand in the files below: a question, an option, a card, the place of an answer on a paper.

use super::super::super::{Name, Text};
use super::super::nearest::Choices;
use super::super::outline::{Node, outline};
use super::super::{Place, SourceFile, place_of};
use super::local::Spot;

/// A value in one of the files.
#[derive(Debug, Clone, Copy)]
pub(super) struct Target<'b> {
    pub(super) file: usize,
    pub(super) node: &'b Node<'b>,
}

/// The files below, read as shapes.
pub(super) struct Base<'t> {
    read: Vec<(usize, Place, Node<'t>)>,
}

/// Where an answer is told on a paper, with what stands around the id of its question.
pub(super) struct OnPaper {
    pub(super) at: (usize, usize),
    pub(super) before: String,
    pub(super) after: &'static str,
}

impl<'t> Base<'t> {
    /// The shapes of the files; `texts` are theirs. A file that cannot be read is told of by whoever loads it.
    pub(super) fn of(files: &[SourceFile], texts: &'t [String]) -> Self {
        let shaped = files.iter().zip(texts).enumerate().filter_map(|(at, (file, text))| {
            let place = place_of(file.local());
            let means = matches!(place, Place::Head | Place::Step | Place::Template);
            let shape = outline(text).ok().filter(|_| means)?; // as said above
            Some((at, place, shape))
        });
        Self { read: shaped.collect() }
    }

    fn roots(&self, place: Place) -> impl Iterator<Item = Target<'_>> {
        let here = self.read.iter().filter(move |(_, at, _)| *at == place);
        here.map(|(file, _, node)| Target { file: *file, node })
    }

    pub(super) fn head(&self) -> Option<Target<'_>> {
        self.roots(Place::Head).next()
    }

    pub(super) fn id(&self) -> Option<&str> {
        id_of(self.head()?.node)
    }

    fn in_head(&self, list: &str, id: &Name) -> Result<Target<'_>, Choices> {
        let head = self.head().ok_or_else(|| Choices::of(id.as_str(), []))?;
        let all = head.node.field(list).map_or(&[][..], Node::parts);
        one_of(all.iter().map(|part| Target { file: head.file, node: &part.value }), id)
    }

    fn questions(&self) -> impl Iterator<Item = Target<'_>> {
        self.roots(Place::Step).flat_map(|step| {
            let all = step.node.field("questions").map_or(&[][..], Node::parts);
            all.iter().map(move |part| Target { file: step.file, node: &part.value })
        })
    }

    pub(super) fn question(&self, id: &Name) -> Result<Target<'_>, Choices> {
        one_of(self.questions(), id)
    }

    /// What it is that has texts, or what could have been meant.
    pub(super) fn find(&self, spot: &Spot) -> Result<Target<'_>, Choices> {
        match spot {
            Spot::Protocol => self.head().ok_or_else(|| Choices::of("", [])),
            Spot::Step(id) => one_of(self.roots(Place::Step), id),
            Spot::Paper(id) => one_of(self.roots(Place::Template), id),
            Spot::Question(id) => self.question(id),
            Spot::Alert(id) => self.in_head("alerts", id),
            Spot::Outcome(id) => self.in_head("outcomes", id),
            Spot::Card(id) => self.in_head("cards", id),
            Spot::Term(id) => self.in_head("terms", id),
            Spot::Option(question, option) => {
                let question = self.question(question)?;
                let mut all = Vec::new();
                for key in ["answer", "not_done"] {
                    if let Some(node) = question.node.field(key) {
                        with_ids(node, &mut all);
                    }
                }
                one_of(all.into_iter().map(|node| Target { file: question.file, node }), option)
            }
            Spot::Line(card, number) => {
                let card = self.in_head("cards", card)?;
                let lines = card.node.field("lines").map_or(&[][..], Node::parts);
                let line = usize::from(*number).checked_sub(1).and_then(|at| lines.get(at));
                let numbers: Vec<String> = (1..=lines.len()).map(|number| number.to_string()).collect();
                let choices = || Choices::of(&number.to_string(), numbers.iter().map(String::as_str));
                line.map(|part| Target { file: card.file, node: &part.value }).ok_or_else(choices)
            }
        }
    }

    /// Where an answer is told on a paper: behind the block that always tells the one before it, or under a heading of its own. None
    /// where the paper tells the whole step.
    pub(super) fn paper(&self, paper: &Name, after: &Name) -> Result<Option<OnPaper>, Choices> {
        let paper = self.find(&Spot::Paper(paper.clone()))?;
        let step = self.questions().find(|question| id_of(question.node) == Some(after.as_str()));
        let step = step.and_then(|question| self.roots(Place::Step).find(|root| root.file == question.file));
        let whole = step.and_then(|step| id_of(step.node));
        let sections = paper.node.field("sections").map_or(&[][..], Node::parts);
        if whole.is_some_and(|step| sections.iter().any(|section| tells_step(&section.value, step))) {
            return Ok(None);
        }
        // What is told only now and then is no place for an answer that must always be told.
        let always = sections.iter().filter(|section| section.value.field("when").is_none());
        let behind = always.filter_map(|section| behind(&section.value, after.as_str())).next();
        if let Some(at) = behind {
            return Ok(Some(OnPaper { at: (paper.file, at), before: ", Answers([".to_owned(), after: "])" }));
        }
        // What was signed for and where it comes from stands last.
        let before_last = sections.len().checked_sub(2).and_then(|at| sections.get(at)).or(sections.last());
        let at = before_last.map_or(paper.node.span.end, |section| section.value.span.end);
        let title = Text::said(|say| say.msg_overlay_heading());
        let Text { nl, en } = title;
        let before = format!(", (title: (nl: \"{nl}\", en: \"{en}\"), content: [Answers([");
        Ok(Some(OnPaper { at: (paper.file, at), before, after: "])])" }))
    }
}

fn id_of<'s>(node: &Node<'s>) -> Option<&'s str> {
    node.field("id").and_then(Node::quoted)
}

fn one_of<'b>(all: impl Iterator<Item = Target<'b>>, id: &Name) -> Result<Target<'b>, Choices> {
    let all: Vec<Target<'b>> = all.collect();
    let here = all.iter().find(|target| id_of(target.node) == Some(id.as_str())).copied();
    here.ok_or_else(|| Choices::of(id.as_str(), all.iter().filter_map(|target| id_of(target.node))))
}

fn with_ids<'b>(node: &'b Node<'b>, found: &mut Vec<&'b Node<'b>>) {
    if node.field("id").is_some() {
        found.push(node);
    }
    node.parts().iter().for_each(|part| with_ids(&part.value, found));
}

fn tells_step(node: &Node<'_>, step: &str) -> bool {
    let here = node.name() == "Step" && node.parts().iter().any(|part| part.value.quoted() == Some(step));
    here || node.parts().iter().any(|part| tells_step(&part.value, step))
}

/// Behind the innermost block that names this question.
fn behind(of: &Node<'_>, question: &str) -> Option<usize> {
    let content = of.field("content")?;
    content.parts().iter().find_map(|block| match block.value.name() {
        "Under" => behind(&block.value, question),
        "Answers" | "Sentence" | "Log" => names(&block.value, question).then_some(block.value.span.end),
        _ => None,
    })
}

fn names(node: &Node<'_>, question: &str) -> bool {
    node.quoted() == Some(question) || node.parts().iter().any(|part| names(&part.value, question))
}

/// The list of options of an answer, where it has one.
pub(super) fn options<'b>(answer: &'b Node<'b>) -> Option<&'b Node<'b>> {
    match answer.name() {
        "One" | "Many" => answer.parts().first().map(|part| &part.value),
        "Judgement" => answer.field("options"),
        _ => None,
    }
}

/// Which texts something has.
pub(super) fn texts_of(found: &str, node: &Node<'_>) -> Choices {
    let is_text = |node: &Node<'_>| node.field("nl").is_some();
    let keys = node.parts().iter().filter(|part| is_text(&part.value));
    Choices::of(found, keys.filter_map(|part| part.key.as_ref().map(|(key, _)| *key)))
}
