"""A keyring for the stories in the real window: a Secret Service on the session bus that keeps what it is given until it ends,
locks nothing and asks nobody. `tests/keyring/service.rs` has the one with bad habits."""

import gi

gi.require_version("Gio", "2.0")
from gi.repository import Gio, GLib

SECRETS = "/org/freedesktop/secrets"
COLLECTION = SECRETS + "/collection/login"
INTERFACES = """<node>
<interface name="org.freedesktop.Secret.Service">
 <method name="OpenSession"><arg type="s" direction="in"/><arg type="v" direction="in"/>
  <arg type="v" direction="out"/><arg type="o" direction="out"/></method>
 <method name="SearchItems"><arg type="a{ss}" direction="in"/>
  <arg type="ao" direction="out"/><arg type="ao" direction="out"/></method>
 <method name="Unlock"><arg type="ao" direction="in"/><arg type="ao" direction="out"/><arg type="o" direction="out"/></method>
 <method name="ReadAlias"><arg type="s" direction="in"/><arg type="o" direction="out"/></method>
</interface>
<interface name="org.freedesktop.Secret.Collection">
 <method name="CreateItem"><arg type="a{sv}" direction="in"/><arg type="(oayays)" direction="in"/><arg type="b" direction="in"/>
  <arg type="o" direction="out"/><arg type="o" direction="out"/></method>
</interface>
<interface name="org.freedesktop.Secret.Item">
 <method name="GetSecret"><arg type="o" direction="in"/><arg type="(oayays)" direction="out"/></method>
 <method name="Delete"><arg type="o" direction="out"/></method>
</interface></node>"""

service, collection, item = Gio.DBusNodeInfo.new_for_xml(INTERFACES).interfaces
kept = {}


def called(connection, _sender, path, _interface, method, given, invocation):
    given = given.unpack()
    if method == "OpenSession":
        answer = GLib.Variant("(vo)", (GLib.Variant("s", ""), SECRETS + "/session/1"))
    elif method == "SearchItems":
        found = [at for at, (attributes, _) in kept.items() if attributes == given[0]]
        answer = GLib.Variant("(aoao)", (found, []))
    elif method == "Unlock":
        answer = GLib.Variant("(aoo)", (given[0], "/"))
    elif method == "ReadAlias":
        answer = GLib.Variant("(o)", (COLLECTION,))
    elif method == "CreateItem":
        at = f"{COLLECTION}/{len(kept) + 1}"
        kept[at] = (given[0]["org.freedesktop.Secret.Item.Attributes"], given[1][2])
        connection.register_object(at, item, called, None, None)
        answer = GLib.Variant("(oo)", (at, "/"))
    elif method == "GetSecret":
        answer = GLib.Variant("((oayays))", ((given[0], [], kept[path][1], "text/plain"),))
    else:
        del kept[path]
        answer = GLib.Variant("(o)", ("/",))
    invocation.return_value(answer)


def acquired(connection, _name):
    connection.register_object(SECRETS, service, called, None, None)
    connection.register_object(COLLECTION, collection, called, None, None)


Gio.bus_own_name(
    Gio.BusType.SESSION,
    "org.freedesktop.secrets",
    Gio.BusNameOwnerFlags.NONE,
    acquired,
    lambda *_: print("ready", flush=True),
    lambda *_: loop.quit(),
)
loop = GLib.MainLoop()
loop.run()
