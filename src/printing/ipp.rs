//! One question to the print service over its Unix socket: how is this job doing? Just enough of IPP for that (RFC 8010
//! and 8011), because the commands of CUPS do not tell a printed job from a cancelled one.

use std::io::{self, Read, Write};
use std::os::unix::net::UnixStream;
use std::path::Path;
use std::time::Duration;

use super::Standing;

/// How long an answer may take.
const PATIENCE: Duration = Duration::from_secs(5);
/// No answer about one job is longer.
const LONGEST: u64 = 1 << 20;

const GET_JOB_ATTRIBUTES: u16 = 0x0009;
const OPERATION: u8 = 0x01;
const END: u8 = 0x03;
const ENUM: u8 = 0x23;
const KEYWORD: u8 = 0x44;
const URI: u8 = 0x45;
const CHARSET: u8 = 0x47;
const LANGUAGE: u8 = 0x48;

/// How job `number` is doing; none when the print service does not say.
pub(super) fn standing(socket: &Path, number: u32) -> io::Result<Option<Standing>> {
    let body = question(number);
    let mut stream = UnixStream::connect(socket)?;
    stream.set_read_timeout(Some(PATIENCE))?;
    stream.set_write_timeout(Some(PATIENCE))?;
    let head = format!(
        "POST / HTTP/1.0\r\nHost: localhost\r\nContent-Type: application/ipp\r\nContent-Length: {}\r\n\r\n",
        body.len()
    );
    stream.write_all(head.as_bytes())?;
    stream.write_all(&body)?;
    let mut answer = Vec::new();
    let length = read_answer(&stream, &mut answer)?;
    Ok(answer.get(length..).and_then(read))
}

/// Reads until the answer is whole; returns where its body begins. Some services keep the line open after it.
fn read_answer(stream: &UnixStream, answer: &mut Vec<u8>) -> io::Result<usize> {
    let mut stream = stream.take(LONGEST);
    let mut piece = [0; 4096];
    loop {
        let read = stream.read(&mut piece)?;
        answer.extend_from_slice(&piece[..read]);
        let Some(head) = answer.windows(4).position(|window| window == b"\r\n\r\n") else {
            if read == 0 {
                return Err(io::ErrorKind::UnexpectedEof.into());
            }
            continue;
        };
        let length = String::from_utf8_lossy(&answer[..head]).lines().find_map(|line| {
            line.to_ascii_lowercase().strip_prefix("content-length:")?.trim().parse::<usize>().ok()
        });
        let body = head + 4;
        if read == 0 || length.is_some_and(|length| answer.len() >= body + length) {
            return Ok(body);
        }
    }
}

fn question(number: u32) -> Vec<u8> {
    let mut bytes = vec![2, 0];
    bytes.extend(GET_JOB_ATTRIBUTES.to_be_bytes());
    bytes.extend(1_u32.to_be_bytes());
    bytes.push(OPERATION);
    attribute(&mut bytes, CHARSET, "attributes-charset", "utf-8");
    attribute(&mut bytes, LANGUAGE, "attributes-natural-language", "en");
    attribute(&mut bytes, URI, "job-uri", &format!("ipp://localhost/jobs/{number}"));
    attribute(&mut bytes, KEYWORD, "requested-attributes", "job-state");
    attribute(&mut bytes, KEYWORD, "", "job-state-reasons");
    bytes.push(END);
    bytes
}

fn attribute(bytes: &mut Vec<u8>, tag: u8, name: &str, value: &str) {
    bytes.push(tag);
    for part in [name, value] {
        #[expect(clippy::disallowed_methods, reason = "names and values here are a few dozen bytes")]
        let length = u16::try_from(part.len()).unwrap_or(u16::MAX);
        bytes.extend(length.to_be_bytes());
        bytes.extend(part.bytes());
    }
}

/// The standing in an answer.
fn read(body: &[u8]) -> Option<Standing> {
    let mut rest = body.get(8..)?;
    let (mut state, mut halted) = (None, false);
    let mut name: &[u8] = b"";
    while let Some((tag, after)) = rest.split_first() {
        if *tag == END {
            break;
        }
        if *tag < 0x10 {
            rest = after;
            continue;
        }
        let (own, after) = counted(after)?;
        let (value, after) = counted(after)?;
        // A further value of the same attribute has no name of its own.
        name = if own.is_empty() { name } else { own };
        match (name, *tag) {
            (b"job-state", ENUM) => state = value.try_into().ok().map(u32::from_be_bytes),
            (b"job-state-reasons", _) => halted |= value == b"printer-stopped",
            _ => {}
        }
        rest = after;
    }
    match state? {
        _ if halted && matches!(state, Some(3..=6)) => Some(Standing::Halted),
        3 | 4 => Some(Standing::Waiting),
        5 => Some(Standing::Printing),
        6 => Some(Standing::Halted),
        7 => Some(Standing::Cancelled),
        8 => Some(Standing::Failed),
        9 => Some(Standing::Done),
        _ => None,
    }
}

/// A length of two bytes, and so many bytes.
fn counted(bytes: &[u8]) -> Option<(&[u8], &[u8])> {
    let (length, rest) = bytes.split_first_chunk::<2>()?;
    rest.split_at_checked(usize::from(u16::from_be_bytes(*length)))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn answer(state: u32, reasons: &[&str]) -> Vec<u8> {
        let mut bytes = vec![2, 0, 0, 0, 0, 0, 0, 1, OPERATION];
        attribute(&mut bytes, CHARSET, "attributes-charset", "utf-8");
        bytes.push(0x02);
        bytes.push(ENUM);
        bytes.extend([0, 9]);
        bytes.extend(b"job-state");
        bytes.extend([0, 4]);
        bytes.extend(state.to_be_bytes());
        for (number, reason) in reasons.iter().enumerate() {
            attribute(&mut bytes, KEYWORD, if number == 0 { "job-state-reasons" } else { "" }, reason);
        }
        bytes.push(END);
        bytes
    }

    #[test]
    fn a_printed_job_is_told_from_a_cancelled_one() {
        assert_eq!(read(&answer(9, &["job-completed-successfully"])), Some(Standing::Done));
        assert_eq!(read(&answer(7, &["job-canceled-by-user"])), Some(Standing::Cancelled));
        assert_eq!(read(&answer(8, &[])), Some(Standing::Failed));
        assert_eq!(read(&answer(3, &["none", "printer-stopped"])), Some(Standing::Halted));
    }

    #[test]
    fn an_answer_cut_short_says_nothing() {
        let whole = answer(9, &[]);
        for length in 0..whole.len() - 2 {
            let _ = read(&whole[..length]);
        }
        assert_eq!(read(&whole[..12]), None);
    }
}
