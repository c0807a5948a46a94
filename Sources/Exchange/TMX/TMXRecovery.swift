import Bitext
import Markup

/// Reads the units of a broken TMX file one by one, so that a break costs only the unit that it is in.
///
/// A unit is what stands between `<tu` and the next `<tu`, or the end of the body, outside comments and CDATA.
struct TMXRecovery {
    /// The units that were read since ``empty()``.
    private(set) var records: [TMXRecord] = []
    /// What was mended or left out.
    private(set) var findings = TMXFindings()
    /// The inline elements of the units read.
    private(set) var codeCount = 0
    /// The language tags.
    private(set) var languages: [String: LanguageTag] = [:]

    /// The longest unit that is read, in bytes.
    private static let lengthLimit = 1 << 24

    private let skipped: Int
    private var decoder = DecoderBox()
    private var bytes: [UInt8] = []
    private var line = 1
    private var unitNumber = 0

    // A struct can't hold a noncopyable decoder and stay copyable.
    private final class DecoderBox {
        var decoder = XMLDecoder(isLenient: true)
    }

    /// Makes a recovery that passes over the first units.
    init(skipping count: Int) { skipped = count }

    mutating func empty() {
        records.removeAll()
        findings = TMXFindings()
        codeCount = 0
        languages.removeAll()
    }

    /// Reads the next bytes; an empty buffer ends the file.
    mutating func read(_ chunk: UnsafeBufferPointer<UInt8>) throws {
        var decoded: [UInt8] = []
        try decoder.decoder.decode(chunk, isLast: chunk.isEmpty) { decoded.append(contentsOf: $0) }
        bytes += decoded
        take(isLast: chunk.isEmpty)
    }

    private mutating func take(isLast: Bool) {
        var used = 0
        if unitNumber == 0 {
            guard let first = nextUnit(from: 0) else { return drop(max(0, bytes.count - 16)) }
            unitNumber = 1
            used = first
            countLines(0..<first)
        }
        while let end = nextUnit(from: used + 3) {
            take(used..<end)
            used = end
            unitNumber += 1
        }
        if isLast || bytes.count - used > Self.lengthLimit {
            take(used..<bytes.count)
            used = bytes.count
        }
        bytes.removeFirst(used)
    }

    private mutating func drop(_ count: Int) {
        countLines(0..<count)
        bytes.removeFirst(count)
    }

    private mutating func countLines(_ range: Range<Int>) {
        line += bytes[range].count { $0 == 0x0A }
    }

    private func nextUnit(from start: Int) -> Int? {
        var index = start
        while index + 3 < bytes.count {
            guard bytes[index] == UInt8(ascii: "<") else {
                index += 1
                continue
            }
            if let end = skip(index, "<!--", "-->") ?? skip(index, "<![CDATA[", "]]>") {
                index = end
            } else if matches("<tu", at: index), Self.endsName(bytes[index + 3]) || bytes[index + 3] == 0x2F {
                return index
            } else {
                index += 1
            }
        }
        return nil
    }

    private func skip(_ index: Int, _ opening: StaticString, _ closing: StaticString) -> Int? {
        guard matches(opening, at: index) else { return nil }
        var end = index
        while end < bytes.count {
            if matches(closing, at: end) { return end + closing.utf8CodeUnitCount }
            end += 1
        }
        return nil
    }

    private func matches(_ text: StaticString, at index: Int) -> Bool {
        guard index + text.utf8CodeUnitCount <= bytes.count else { return false }
        for offset in 0..<text.utf8CodeUnitCount where bytes[index + offset] != text.utf8Start[offset] { return false }
        return true
    }

    private static func endsName(_ byte: UInt8) -> Bool { [0x20, 0x09, 0x0A, 0x0D, 0x3E].contains(byte) }

    /// Reads one unit: as it is, else mended, else not at all.
    private mutating func take(_ range: Range<Int>) {
        defer { countLines(range) }
        guard unitNumber > skipped else { return }
        var end = range.upperBound
        for index in range.reversed() where matches("</tu>", at: index) {
            end = index + 5
            break
        }
        let piece = Array(bytes[range.lowerBound..<end])
        do {
            try read(piece, remarks: [])
        } catch let first {
            let repair = XMLRepair(piece)
            do {
                guard !repair.remarks.isEmpty else { throw first }
                try read(repair.bytes, remarks: repair.remarks)
            } catch {
                findings.add(
                    TMXFinding(
                        .dropped, line: line + max(0, first.line - 1), unit: unitNumber,
                        "this unit can't be read: \(first.cause)"))
            }
        }
    }

    private mutating func read(_ piece: [UInt8], remarks: [String]) throws(XMLError) {
        let events = TMXEvents(unitsBefore: unitNumber - 1, linesBefore: line - 1)
        let reader = XMLEventReader(handler: events)
        events.reader = reader
        try reader.read(all: Array("<tmx version=\"1.1\"><header/><body>".utf8) + piece + Array("</body></tmx>".utf8))
        records += events.records
        codeCount += events.codeCount
        languages.merge(events.languages.mapValues(\.tag)) { first, _ in first }
        for finding in events.findings.list where finding.kind != .headerAttribute { findings.add(finding) }
        for remark in remarks { findings.add(TMXFinding(.mended, line: line, unit: unitNumber, remark)) }
    }
}
