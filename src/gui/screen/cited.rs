//! The source of a rule on the screen, with how sure we are of it: a sign, and the same in words. On what a clinician works
//! with the words stand behind a fold, which is the screen's: somebody who is about to act is not to doubt a line.

use iced::Element;
use iced::widget::column;

use crate::gui::context::Context;
use crate::gui::theme::measure::gap;
use crate::gui::widget::text;
use crate::protocol::{CardLine, Citation, Evidence, Protocol};

/// The source of a rule, with how sure we are of it.
pub(super) fn cited<'a, M: 'a>(
    from: &'a Citation,
    protocol: &'a Protocol,
    context: Context<'a>,
) -> Element<'a, M> {
    let locale = context.locale;
    let title =
        protocol.source(&from.source).map_or_else(|| from.source.as_str(), |source| source.title.as_str());
    let mark = sign(from.evidence);
    let evidence = match from.evidence {
        Evidence::Verified => locale.msg_walk_evidence_verified(),
        Evidence::Partly => locale.msg_walk_evidence_partly(),
        Evidence::Unverified => locale.msg_walk_evidence_unverified(),
    };
    column![
        text::muted(format!(
            "{}: {}",
            locale.msg_walk_source(),
            locale.msg_walk_source_line(title, from.place.as_str())
        )),
        text::muted(format!("{mark}  {evidence}")),
    ]
    .push(from.remark.as_ref().map(|remark| text::muted(remark.get(locale.language()))))
    .spacing(gap::HAIR)
    .into()
}

/// The lines of a card, each with its source.
pub(super) fn each<'a, M: 'a>(
    lines: &'a [CardLine],
    protocol: &'a Protocol,
    context: Context<'a>,
) -> Element<'a, M> {
    let language = context.locale.language();
    let lines = lines.iter().map(|line| {
        column![text::muted(line.say.get(language)), cited(&line.from, protocol, context)]
            .spacing(gap::HAIR)
            .into()
    });
    column(lines).spacing(gap::MEDIUM).into()
}

/// The sign of how sure we are of a rule.
pub(super) const fn sign(evidence: Evidence) -> &'static str {
    match evidence {
        Evidence::Verified => "●",
        Evidence::Partly => "–",
        Evidence::Unverified => "○",
    }
}
