import Foundation
import TestSupport
import Testing

struct QATests {
    private static let bad = #"{"id":"a","source":"Es waren 12 Boote.","target":"There were 21 boats."}"# + "\n"

    @Test func `errors give exit status 1 and a clean file 0`() throws {
        let found = try Program.run(["qa", "-"], input: Self.bad)
        #expect(found.status == 1)
        #expect(found.output.contains("“12” became “21”"))
        let clean = try Program.run(["qa", "-"], input: Self.bad.replacingOccurrences(of: "21", with: "12"))
        #expect(clean.status == 0)
        #expect(clean.output.contains("0 errors"))
    }

    @Test func `an accepted finding is gone in the next run`() throws {
        let folder = try Fixtures.temporaryFolder()
        defer { try? FileManager.default.removeItem(at: folder) }
        let side = folder.appendingPathComponent("ok.txt").path
        #expect(try Program.run(["qa", "-", "--accepted", side, "--accept-all"], input: Self.bad).status == 0)
        #expect(try Program.run(["qa", "-", "--accepted", side], input: Self.bad).status == 0)
        #expect(try Program.run(["qa", "-"], input: Self.bad).status == 1)
    }

    @Test func `a table and its report as a page`() throws {
        let folder = try Fixtures.temporaryFolder()
        defer { try? FileManager.default.removeItem(at: folder) }
        let table = folder.appendingPathComponent("a.tsv")
        try "source\ttarget\trole\nTor < Tür\tGate < door.\theadline\n".write(
            to: table, atomically: true, encoding: .utf8)
        let page = folder.appendingPathComponent("a.html")
        let result = try Program.run(["qa", table.path, "--html", page.path])
        #expect(result.status == 1)
        #expect(try String(contentsOf: page, encoding: .utf8).contains("Gate &lt; door<mark>.</mark>"))
    }
}

struct QAAcceptanceTests {
    @Test func `accepting one finding of a segment keeps the others, in every later run, until the text changes`()
        throws
    {
        let folder = try Fixtures.temporaryFolder()
        defer { try? FileManager.default.removeItem(at: folder) }
        let side = folder.appendingPathComponent("ok.txt").path
        let pair = #"{"id":"a","source":"Es waren 12 Boote und 30 Netze.","target":"There were 21 boats and 13 nets."}"#
        func findings(_ pair: String) throws -> [String] {
            try Program.run(["qa", "-", "--json", "--accepted", side], input: pair).output.split(separator: "\n")
                .map(String.init)
        }
        let first = try findings(pair)
        #expect(first.count == 2)
        let key = try #require(first[0].components(separatedBy: "\"key\":\"").last?.prefix(16))
        #expect(try Program.run(["qa", "-", "--accepted", side, "--accept", String(key)], input: pair).status == 1)
        for _ in 0..<2 { #expect(try findings(pair) == [first[1]]) }
        #expect(try findings(pair.replacingOccurrences(of: "nets", with: "fishing nets")).count == 2)
    }

    @Test func `a check can be left out`() throws {
        let pair = #"{"id":"a","source":"Es waren 12 Boote.","target":"There were 21  boats."}"#
        let all = try Program.run(["qa", "-", "--json"], input: pair).output
        #expect(all.contains("\"check\":\"spacing\""))
        let some = try Program.run(["qa", "-", "--json", "--off", "spacing"], input: pair).output
        #expect(!some.contains("spacing"))
        #expect(try Program.run(["qa", "-", "--off", "spacng"], input: pair).status == 2)
    }
}
