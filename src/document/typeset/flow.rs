//! From strips to pages: what stays together, what repeats on top of a page, where a page ends.
//! What a strip looks like is decided in `blocks` and `rows`.

use super::display::{Item, Page};
use super::sheet::{BOTTOM, DEPTH, PAGE_HEIGHT, TOP};

/// A slice of a page that is never cut: a line of text, a line of a table row, a padding.
#[derive(Debug, Clone, PartialEq, Default)]
pub(super) struct Strip {
    /// White above it, left out at the top of a page.
    pub(crate) before: f32,
    /// Its own height.
    pub(crate) height: f32,
    /// What is drawn, counted from the top of the strip.
    pub(crate) items: Vec<Item>,
    /// What is drawn in the white above it, counted from the same place, and gone with it.
    pub(crate) apart: Vec<Item>,
    /// Whether a page may end below it.
    pub keep: Keep,
    /// The table head that is repeated when a page begins with this strip.
    pub(crate) head: Option<usize>,
    /// Whether a page ends above it.
    pub(crate) page: Break,
}

/// Whether a page ends above a strip.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub(super) enum Break {
    /// Where the page is full.
    #[default]
    WhereFull,
    /// Always.
    Before,
}

/// Whether a page may end below a strip.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub(super) enum Keep {
    /// It may.
    #[default]
    Free,
    /// The next strip stays with it.
    WithNext,
}

/// Puts strips on pages. `heads` are the table heads that strips refer to.
pub(super) fn paginate(strips: &[Strip], heads: &[Vec<Strip>]) -> Vec<Page> {
    let mut stack = Stack { heads, pages: vec![Page::default()], y: TOP, fresh: true };
    let mut at = 0;
    while at < strips.len() {
        let chain = &strips[at..end_of_chain(strips, at)];
        if chain[0].page == Break::Before && !stack.fresh {
            stack.turn_page();
        } else if stack.fits(chain) {
            chain.iter().for_each(|strip| stack.place(strip));
            at += chain.len();
        } else if !stack.fresh {
            stack.turn_page();
        } else {
            // Taller than a page: fill this one and go on; something always gets placed, so this ends.
            stack.place(&chain[0]);
            at += 1;
            while at < strips.len() && stack.fits(&strips[at..=at]) {
                stack.place(&strips[at]);
                at += 1;
            }
            stack.turn_page();
        }
    }
    stack.pages
}

fn end_of_chain(strips: &[Strip], from: usize) -> usize {
    strips[from..]
        .iter()
        .position(|strip| strip.keep == Keep::Free)
        .map_or(strips.len(), |last| from + last + 1)
}

struct Stack<'a> {
    heads: &'a [Vec<Strip>],
    pages: Vec<Page>,
    y: f32,
    /// Whether nothing stands on the page yet.
    fresh: bool,
}

impl<'a> Stack<'a> {
    fn fits(&self, chain: &[Strip]) -> bool {
        const SLACK: f32 = 0.01;
        let mut height: f32 = chain.iter().map(|strip| strip.before + strip.height).sum();
        if self.fresh {
            height +=
                self.head_of(chain.first()).iter().map(|strip| strip.before + strip.height).sum::<f32>();
            height -= chain.first().map_or(0.0, |strip| strip.before);
        }
        self.y + height <= PAGE_HEIGHT - BOTTOM + SLACK
    }

    fn head_of(&self, strip: Option<&Strip>) -> &'a [Strip] {
        strip.and_then(|strip| strip.head).and_then(|head| self.heads.get(head)).map_or(&[], |head| {
            // A head that would fill half of every page is shown once.
            let tall = head.iter().map(|strip| strip.height).sum::<f32>() > DEPTH / 2.0;
            if tall { &[] } else { head.as_slice() }
        })
    }

    fn turn_page(&mut self) {
        self.pages.push(Page::default());
        self.y = TOP;
        self.fresh = true;
    }

    fn place(&mut self, strip: &Strip) {
        if self.fresh {
            self.fresh = false;
            for head in self.head_of(Some(strip)) {
                self.draw(head);
            }
        } else {
            self.y += strip.before;
            self.draw_items(&strip.apart);
        }
        self.draw(strip);
    }

    fn draw(&mut self, strip: &Strip) {
        self.draw_items(&strip.items);
        self.y += strip.height;
    }

    fn draw_items(&mut self, items: &[Item]) {
        if let Some(page) = self.pages.last_mut() {
            for item in items {
                add(page, item.clone().lowered(self.y));
            }
        }
    }
}

/// Adds an item; a surface that goes on where another ended grows it, so that no seam shows between strips.
fn add(page: &mut Page, item: Item) {
    if let Item::Fill { x, y, width, height, ink } = &item {
        let above = page.items.iter_mut().rev().find_map(|other| match other {
            Item::Fill { x: left, y: top, width: wide, height: high, ink: colour } => {
                let goes_on = left == x && wide == width && colour == ink && (*top + *high - y).abs() < 0.05;
                goes_on.then_some((*top, high))
            }
            Item::Text(_) | Item::Rule { .. } | Item::Path { .. } => None,
        });
        if let Some((top, high)) = above {
            *high = y + height - top;
            return;
        }
    }
    page.items.push(item);
}

#[cfg(test)]
mod tests {
    use super::super::sheet::Ink;
    use super::*;

    fn strip(height: f32, keep: Keep) -> Strip {
        let mark = Item::Fill { x: height, y: 0.0, width: 1.0, height, ink: Ink::Rule };
        Strip { height, keep, items: vec![mark], ..Strip::default() }
    }

    #[test]
    fn what_stays_with_the_next_moves_along_to_the_next_page() {
        let strips = [strip(DEPTH - 30.0, Keep::Free), strip(20.0, Keep::WithNext), strip(21.0, Keep::Free)];
        let pages = paginate(&strips, &[]);
        assert_eq!(pages.iter().map(|page| page.items.len()).collect::<Vec<_>>(), [1, 2]);
    }

    #[test]
    fn a_chain_taller_than_a_page_is_cut_and_nothing_is_lost() {
        let strips: Vec<Strip> =
            (0..200_u16).map(|n| strip(20.0 + f32::from(n) / 100.0, Keep::WithNext)).collect();
        let pages = paginate(&strips, &[]);
        assert!(pages.len() > 4);
        assert_eq!(pages.iter().map(|page| page.items.len()).sum::<usize>(), 200);
    }

    #[test]
    fn a_table_head_stands_on_every_page_of_its_table() {
        let head = vec![strip(15.0, Keep::WithNext)];
        let rows: Vec<Strip> = (0..100_u16)
            .map(|n| Strip { head: Some(0), ..strip(30.0 + f32::from(n) / 100.0, Keep::Free) })
            .collect();
        let pages = paginate(&rows, &[head]);
        for page in &pages {
            assert!(matches!(page.items.first(), Some(Item::Fill { height: 15.0, .. })));
        }
    }

    #[test]
    fn surfaces_of_neighbouring_strips_become_one() {
        let pages = paginate(&[strip(20.0, Keep::Free), strip(20.0, Keep::Free)], &[]);
        assert!(matches!(pages[0].items.as_slice(), [Item::Fill { height: 40.0, .. }]));
    }
}
