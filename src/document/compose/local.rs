//! What local agreements change or add, on its own, for whoever agrees to it: one page to sign instead of the whole list.

use super::Composer;
use super::writer::Writer;
use crate::document::paper::{Block, Column, Span, Table};
use crate::protocol::load::Agreed;

/// Ruled lines for remarks and a signature.
const LINES: u8 = 5;

impl Composer<'_> {
    /// Whose they are, each change with where it comes from, and room to sign.
    pub(super) fn agreements(&self, writer: &mut Writer) {
        let (language, say) = (self.locale.language(), &self.locale);
        for local in self.matter.protocol.locals() {
            writer.sentence(&say.msg_overlay_by(local.by.get(language)));
            let agreed = say.date(local.agreed);
            writer.sentence(&match local.review_by {
                Some(day) => say.msg_overlay_agreed_until(agreed, say.date(day)),
                None => say.msg_overlay_agreed(agreed),
            });
            let column = |title: String, share| Column { title, share };
            let columns = vec![
                column(say.msg_overlay_what(), 3),
                column(say.msg_overlay_says(), 6),
                column(say.msg_overlay_from(), 3),
            ];
            let rows = local.agreed().into_iter().map(|one| self.agreed(&one));
            writer.block(Block::Table(Table { columns, rows: rows.collect() }));
        }
        writer.block(Block::Remarks { label: say.msg_overlay_sign(), lines: LINES });
    }

    fn agreed(&self, one: &Agreed<'_>) -> Vec<Vec<Span>> {
        let (language, say) = (self.locale.language(), &self.locale);
        let mut says = vec![Span::plain(one.now.get(language))];
        if let Some(details) = say.agreed_details(one) {
            says.push(Span::plain(format!(" {details}")));
        }
        if let Some(was) = say.agreed_instead_of(one) {
            says.push(Span::quiet(format!(" {was}")));
        }
        let from = one.from.map_or_else(String::new, |from| {
            let source = self.matter.protocol.source(&from.source);
            let title = source.map_or(from.source.as_str(), |source| &source.title);
            format!("{title}, {}", from.place)
        });
        vec![vec![Span::plain(say.agreed_on(one, self.matter.protocol))], says, vec![Span::plain(from)]]
    }
}
