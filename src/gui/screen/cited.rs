//! The source of a rule on the screen, with how sure we are of it: a sign and the same in words.

use iced::Element;
use iced::widget::column;

use crate::gui::context::Context;
use crate::gui::theme::measure::gap;
use crate::gui::widget::text;
use crate::protocol::{Citation, Evidence, Protocol};

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

/// The sign of how sure we are of a rule.
pub(super) const fn sign(evidence: Evidence) -> &'static str {
    match evidence {
        Evidence::Verified => "●",
        Evidence::Partly => "–",
        Evidence::Unverified => "○",
    }
}
