import Testing

@testable import Fetching

@Suite struct AddressKindTests {
  @Test(arguments: [
    ("8.8.8.8", AddressKind.public), ("1.1.1.1", .public), ("93.184.216.34", .public), ("172.15.0.1", .public),
    ("172.32.0.1", .public), ("100.63.0.1", .public), ("100.128.0.1", .public), ("192.167.0.1", .public),
    ("127.0.0.1", .loopback), ("127.255.255.254", .loopback), ("0.0.0.0", .loopback), ("0.1.2.3", .loopback),
    ("10.0.0.0", .private), ("172.16.0.1", .private), ("172.31.255.255", .private), ("192.168.0.1", .private),
    ("169.254.169.254", .private), ("100.64.0.1", .private), ("198.18.0.1", .private), ("192.0.0.8", .private),
    ("224.0.0.1", .private), ("240.0.0.1", .private), ("255.255.255.255", .private),
    ("[2606:2800:220:1::1]", .public), ("[2a01:4f9::1]", .public), ("[::1]", .loopback), ("[::]", .loopback),
    ("[::ffff:8.8.8.8]", .public), ("[::ffff:10.0.0.1]", .private), ("[::ffff:127.0.0.1]", .loopback),
    ("[::10.0.0.1]", .private), ("[::ffff:0:10.0.0.1]", .private), ("[64:ff9b::8.8.8.8]", .public),
    ("[64:ff9b::192.168.0.1]", .private), ("[64:ff9b:1::1]", .private), ("[2002:0a00:0001::1]", .private),
    ("[2002:0808:0808::1]", .public), ("[2001::1]", .private), ("[2001:db8::1]", .private), ("[fe80::1]", .private),
    ("[fe80::1%eth0]", .private), ("[fec0::1]", .private), ("[fc00::1]", .private), ("[fdff::1]", .private),
    ("[ff02::1]", .private), ("[100::1]", .private),
  ])
  func addresses(host: String, kind: AddressKind) throws {
    let bytes = try #require(AddressKind.bytes(ofHost: host))
    #expect(AddressKind(bytes) == kind)
  }

  @Test(arguments: ["blog.example", "localhost.example", "a.b", "127.0.0.1.example", "1.2.3.4.5", "0x", ""])
  func otherNamesTellNothing(host: String) { #expect(AddressKind.bytes(ofHost: host) == nil) }

  @Test func everyAddressIsOfAKind() {
    // What is in none of the blocks is public: a count, so that no block is wider than it says.
    var counts: [AddressKind: Int] = [:]
    for first in UInt8.min...255 {
      for second in UInt8.min...255 { counts[AddressKind([first, second, 77, 1]), default: 0] += 1 }
    }
    #expect(counts[.loopback] == 512)
    #expect(counts[.private] == 256 + 64 + 1 + 16 + 1 + 2 + 32 * 256)
  }
}
