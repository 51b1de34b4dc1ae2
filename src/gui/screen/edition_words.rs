//! An edition in words: of which guideline, in what status, and whether a clinician looked at our encoding.

use crate::gui::context::Context;
use crate::protocol::{Edition, Review, Status};

/// Edition, status of the guideline, and whether a clinician looked at our encoding, on one line.
pub(crate) fn standing(edition: &Edition, context: Context<'_>) -> String {
    let locale = context.locale;
    let review = match &edition.review {
        Review::NotYet => locale.msg_protocol_not_reviewed_short(),
        Review::By { who, on } => locale.msg_protocol_reviewed(who, locale.date(*on)),
    };
    format!(
        "{} · {} · {review}",
        locale.msg_protocol_edition_alone(edition.guideline.as_str()),
        status(edition, context)
    )
}

/// The status of a guideline in words.
pub(crate) fn status(edition: &Edition, context: Context<'_>) -> String {
    let locale = context.locale;
    match &edition.status {
        Status::Draft => locale.msg_protocol_status_draft(),
        Status::Current => locale.msg_protocol_status_current(),
        Status::NotEstablished => locale.msg_protocol_status_not_established(),
        Status::UnderRevision => locale.msg_protocol_status_under_revision(),
        Status::Superseded(by) => locale.msg_protocol_status_superseded(by),
    }
}
