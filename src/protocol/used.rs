//! Where in the walk a paper is of use: at the step that asks most of what it tells. What it says is in `document`.

use std::collections::{BTreeMap, BTreeSet};

use super::{Content, Name, Protocol, Template};

/// Where a paper is of use. Papers stand in this order where one is chosen.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Use {
    /// Throughout: it tells of more than half of the steps.
    Throughout,
    /// At the step with this place.
    At(usize),
    /// It tells nothing that was asked.
    Nowhere,
}

impl Protocol {
    /// The papers in the order in which they are of use, those of the same step as they come.
    pub(crate) fn papers_by_use(&self) -> Vec<&Template> {
        let asked: BTreeMap<&Name, usize> = (0..)
            .zip(&self.steps)
            .flat_map(|(at, step)| step.questions.iter().map(move |question| (&question.id, at)))
            .collect();
        let mut papers: Vec<&Template> = self.templates.iter().collect();
        papers.sort_by_cached_key(|paper| self.use_of(paper, &asked));
        papers
    }

    fn use_of(&self, paper: &Template, asked: &BTreeMap<&Name, usize>) -> Use {
        let mut told = BTreeSet::new();
        for section in &paper.sections {
            self.told(&section.content, &mut told);
        }
        let mut steps: BTreeMap<usize, usize> = BTreeMap::new();
        for at in told.into_iter().filter_map(|question| asked.get(question)) {
            *steps.entry(*at).or_default() += 1;
        }
        if steps.len() * 2 > self.steps.len() {
            return Use::Throughout;
        }
        // Where two steps ask as much, it is of use when both were walked.
        let most = steps.into_iter().max_by_key(|(at, many)| (*many, *at));
        most.map_or(Use::Nowhere, |(at, _)| Use::At(at))
    }

    fn told<'a>(&'a self, content: &'a [Content], found: &mut BTreeSet<&'a Name>) {
        for part in content {
            match part {
                Content::Answers(of) | Content::Sentence { of, .. } => found.extend(of),
                Content::Under { content, .. } => self.told(content, found),
                Content::Step(step) => {
                    let step = self.step(step).into_iter();
                    found.extend(step.flat_map(|step| &step.questions).map(|question| &question.id));
                }
                Content::Log { of, .. } => {
                    let _ = found.insert(of);
                }
                Content::Sides { left, right, .. } => found.extend([&left.of, &right.of]),
                // The rest is the same whatever was asked, or follows from all of it.
                _ => {}
            }
        }
    }
}

#[cfg(test)]
#[allow(clippy::unwrap_used, reason = "a test fails by panicking")]
mod tests {
    use crate::protocol::bundle;

    #[test]
    fn papers_stand_in_the_order_in_which_the_walk_has_use_for_them() {
        let protocol = bundle::get(&"knmg-meldcode".into()).unwrap();
        let papers: Vec<&str> = protocol.papers_by_use().iter().map(|paper| paper.id.as_str()).collect();
        let at = |paper: &str| papers.iter().position(|one| *one == paper).unwrap();
        assert_eq!(papers.len(), protocol.templates.len());
        let in_order = ["record", "advice", "talk", "weighing"];
        assert!(in_order.is_sorted_by_key(|paper| at(paper)), "{papers:?}");
        assert!(at("report") > at("advice"), "{papers:?}");
    }
}
