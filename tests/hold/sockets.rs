//! The network is shut for every thread, those that were there before and those that come, and for children.

use std::net::{TcpListener, TcpStream, UdpSocket};
use std::sync::mpsc;

use weegwijzer::guard::{self, Network};

use super::Figure;

fn opened() -> Vec<&'static str> {
    let mut opened = Vec::new();
    if TcpListener::bind("127.0.0.1:0").is_ok() {
        opened.push("TCP");
    }
    if UdpSocket::bind("127.0.0.1:0").is_ok() {
        opened.push("UDP");
    }
    if UdpSocket::bind("[::1]:0").is_ok() {
        opened.push("UDP over IPv6");
    }
    // Nobody listens there: a refused connection is one that was tried.
    if TcpStream::connect("127.0.0.1:9")
        .is_err_and(|error| error.kind() == std::io::ErrorKind::ConnectionRefused)
    {
        opened.push("TCP connect");
    }
    opened
}

pub fn refused() -> Figure {
    // A thread that is there before the network is shut.
    let (ask, asked) = mpsc::channel::<()>();
    let (tell, told) = mpsc::channel();
    let earlier = std::thread::spawn(move || {
        while asked.recv().is_ok() {
            tell.send(opened()).unwrap();
        }
    });
    let before = opened();
    if before.is_empty() {
        return Err("control: no socket could be made before the network was shut".to_owned());
    }
    match guard::shut_network(false) {
        Ok(Network::Shut) => {}
        other => return Err(format!("the network was not shut: {other:?}")),
    }
    ask.send(()).unwrap();
    let there = told.recv().unwrap();
    drop(ask);
    earlier.join().unwrap();
    let here = opened();
    let later = std::thread::spawn(opened).join().unwrap();
    // A child with a network of its own would be a way out.
    let child = std::process::Command::new("bash")
        .args(["-c", "exec 3<>/dev/udp/127.0.0.1/9"])
        .stderr(std::process::Stdio::null())
        .status()
        .is_ok_and(|status| status.success());
    for (who, made) in [("an earlier thread", there), ("this thread", here), ("a later thread", later)] {
        if !made.is_empty() {
            return Err(format!("{who} could still make {made:?}"));
        }
    }
    if child {
        return Err("a child could still make a socket".to_owned());
    }
    let local = std::os::unix::net::UnixStream::pair().is_ok();
    if !local {
        return Err("a local socket is refused as well: no window could be opened".to_owned());
    }
    Ok(format!(
        "network shut         no internet socket in 3 threads and a child, local ones work (control made {})",
        before.join(", ")
    ))
}
