//! The allocator that wipes what it gives back, so that a case that was closed is not still lying in memory.
//! Beside what Windows is asked, the one place with `unsafe`: an allocator cannot be written without it. Stack, swap and the screen are out of reach.
//! How the system's allocator below it keeps house is decided here as well.
#![expect(
    unsafe_code,
    reason = "GlobalAlloc is an unsafe trait, wiping writes through a raw pointer, and the system is asked in C"
)]

use std::alloc::{GlobalAlloc, Layout, System};
use std::arch::asm;

/// The allocator of the system, except that every block is filled with zeros before it goes back.
///
/// Growing a block always takes a new one and wipes the old: `realloc` is left to the trait, which does just that,
/// because the system's own might move a block and leave the old bytes behind.
#[derive(Debug, Clone, Copy, Default)]
pub struct Wiping;

// SAFETY: every call goes to the system's allocator with the same arguments; before a block goes back its own
// bytes are written, and nobody may use them any more.
unsafe impl GlobalAlloc for Wiping {
    unsafe fn alloc(&self, layout: Layout) -> *mut u8 {
        // SAFETY: the caller keeps the contract, which is that of the system's allocator.
        unsafe { System.alloc(layout) }
    }

    unsafe fn alloc_zeroed(&self, layout: Layout) -> *mut u8 {
        // SAFETY: as in `alloc`.
        unsafe { System.alloc_zeroed(layout) }
    }

    unsafe fn dealloc(&self, block: *mut u8, layout: Layout) {
        // SAFETY: the block was allocated with this layout, so all its bytes may be written until it goes back.
        unsafe {
            wipe(block, layout.size());
            System.dealloc(block, layout);
        }
    }
}

/// Has all threads share one heap, from which large blocks stand apart and go straight back to the system. Each thread that
/// reads protocols would otherwise leave a heap of its own behind, for the most part empty. To be called before there
/// is a second thread.
#[cfg(all(target_os = "linux", target_env = "gnu"))]
pub fn share_one_heap() {
    const LARGE: i32 = 256 * 1024;
    let wishes =
        [(libc::M_ARENA_MAX, 1), (libc::M_MMAP_THRESHOLD, LARGE), (libc::M_TRIM_THRESHOLD, 4 * LARGE)];
    for (wish, value) in wishes {
        // SAFETY: it takes two numbers. What it does not grant costs memory and nothing else.
        let _ = unsafe { libc::mallopt(wish, value) };
    }
}

/// Elsewhere the system keeps house by itself.
#[cfg(not(all(target_os = "linux", target_env = "gnu")))]
pub fn share_one_heap() {}

/// Fills a block with zeros in a way that the compiler cannot leave out. Writing to memory that is about to be
/// freed is otherwise the first thing it removes. (The assembly is empty: it only says that somebody may read the
/// block. Volatile writes do the same, five times slower.)
///
/// # Safety
/// All `size` bytes from `block` on may be written.
#[inline(never)]
unsafe fn wipe(block: *mut u8, size: usize) {
    // SAFETY: the caller says that these bytes may be written; the empty assembly touches nothing.
    unsafe {
        block.write_bytes(0, size);
        asm!("/* {0} */", in(reg) block, options(nostack, preserves_flags));
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_block_is_all_zeros_after_wiping_and_its_neighbours_are_not_touched() {
        let mut room = vec![0xAA_u8; 4099];
        // SAFETY: byte 1 up to 4098 are inside the vector.
        unsafe { wipe(room.as_mut_ptr().add(1), 4097) };
        assert_eq!((room[0], room[4098]), (0xAA, 0xAA));
        assert!(room[1..4098].iter().all(|byte| *byte == 0));
    }

    #[test]
    fn a_block_that_grows_keeps_what_is_in_it() {
        let layout = Layout::from_size_align(64, 8).unwrap();
        // SAFETY: the blocks are used within their sizes and given back with the layouts they were made with.
        unsafe {
            let small = Wiping.alloc(layout);
            small.write_bytes(7, 64);
            let large = Wiping.realloc(small, layout, 640);
            assert!(std::slice::from_raw_parts(large, 64).iter().all(|byte| *byte == 7));
            Wiping.dealloc(large, Layout::from_size_align(640, 8).unwrap());
        }
    }
}
