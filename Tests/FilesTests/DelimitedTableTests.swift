import Files
import Testing

struct DelimitedTableTests {
    private func cells(_ text: String, _ delimiter: Character? = nil) -> [[String]] {
        DelimitedTable(text, delimiter: delimiter).rows.map { $0.cells.map(String.init) }
    }

    @Test(arguments: ["\t", ";", ",", "|"] as [Character])
    func `the delimiter is found, whatever the cells hold`(delimiter: Character) {
        let rows = [["de", "en", "note"], ["Kanzler", "chancellor", "a, b; c"], ["Amt", "office, post", ""]]
        let table = DelimitedTable(DelimitedTable.text(rows, delimiter: delimiter))
        #expect(table.delimiter == delimiter)
        #expect(table.rows.map { $0.cells.map(String.init) } == rows)
    }

    @Test func `quoted cells hold delimiters, quotation marks and line breaks`() {
        let table = DelimitedTable("a,\"b, \"\"c\"\"\nd\",e\nf,g,h\n")
        #expect(table.rows.map { $0.cells.map(String.init) } == [["a", "b, \"c\"\nd", "e"], ["f", "g", "h"]])
        #expect(table.rows.map(\.line) == [1, 3])
    }

    @Test func `a quotation mark that does not enclose a cell is a character`() {
        #expect(cells("\"Kiew\" ist alt\tx\n") == [["\"Kiew\" ist alt", "x"]])
        #expect(cells("a\t5\" lang\n\"offen\tb\n") == [["a", "5\" lang"], ["\"offen", "b"]])
    }

    @Test func `an open quotation is named with line and column`() {
        let table = DelimitedTable("a;b;c\n1;2;3\nx;\"ö;z\n", delimiter: ";")
        #expect(table.openQuotations.map { [$0.line, $0.column] } == [[3, 3]])
        #expect(table.rows.last?.cells == ["x", "\"ö", "z"])
    }

    @Test func `lines may end in any way, and empty lines and comments are left out`() {
        for end in ["\n", "\r\n", "\r"] {
            let table = DelimitedTable("# note\(end)a\tb\(end)\(end)\"#c\"\td\(end)\t\(end)")
            #expect(table.rows.map { $0.cells.map(String.init) } == [["a", "b"], ["#c", "d"]])
            #expect(table.rows.map(\.line) == [2, 4])
        }
    }

    @Test func `the column of a cell counts scalars`() {
        let table = DelimitedTable("x\ty\nä😀\tb\tc\n")
        #expect(table.column(of: 2, in: table.rows[1]) == 6)
        let quoted = DelimitedTable("\"ä,x\",b,c\n")
        #expect(quoted.column(of: 1, in: quoted.rows[0]) == 7)
    }

    @Test func `trailing empty cells stay`() {
        #expect(cells("a,b,\nc,\"d\",\n") == [["a", "b", ""], ["c", "d", ""]])
        #expect(cells("a\t\tb\t") == [["a", "", "b", ""]])
    }

    @Test(arguments: 1...40)
    func `what is written is read back the same`(seed: UInt64) {
        var random = Pieces(seed: seed)
        for delimiter in ["\t", ";", ",", "|"] as [Character] {
            let rows = (0..<12).map { _ in ["x" + random.text()] + (0..<4).map { _ in random.text() } }
            #expect(cells(DelimitedTable.text(rows, delimiter: delimiter), delimiter) == rows)
        }
    }
}

/// Made-up cells of awkward pieces (numbers by a linear congruence, Knuth's MMIX).
private struct Pieces {
    private var state: UInt64

    init(seed: UInt64) { state = seed }

    private mutating func number(below limit: Int) -> Int {
        state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
        return Int(state >> 33) % limit
    }

    mutating func text() -> String {
        let pieces = ["\"", "\"\"", ",", ";", "|", "\t", "\n", "ä", "𝔸", "😀", " ", "#", "a", "bc", "'", "\\"]
        return (0..<number(below: 5)).map { _ in pieces[number(below: pieces.count)] }.joined()
    }
}
