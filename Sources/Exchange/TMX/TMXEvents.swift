public import Bitext
import Markup

/// A unit as it stands in a file.
public struct TMXRecord: Sendable {
    /// The unit.
    public var unit: TranslationUnit
    /// Its number in the file, from 1.
    public let number: Int
    /// The line on which it begins, from 1.
    public let line: Int
}

/// Builds units out of XML events.
final class TMXEvents: XMLEventHandler {
    var header: TMXHeader?
    var version: String?
    @exclusivity(unchecked) var records: [TMXRecord] = []
    @exclusivity(unchecked) var findings = TMXFindings()
    /// How many units have ended.
    @exclusivity(unchecked) private(set) var unitCount = 0
    /// How many inline elements there were.
    @exclusivity(unchecked) private(set) var codeCount = 0
    /// The language tags as the file has them.
    var languages: [String: TMXLanguage.Reading] = [:]
    @exclusivity(unchecked) private(set) var sawRoot = false
    /// The reader that tells; it outlives the events.
    unowned var reader: XMLEventReader?

    private let firstLine: Int
    // One parser tells one event at a time; checking each access costs a fourteenth of the time of reading.
    @exclusivity(unchecked) private var unit: TranslationUnit?
    @exclusivity(unchecked) private var unitLine = 0
    @exclusivity(unchecked) private var variant: TranslationUnit.Variant?
    @exclusivity(unchecked) private var hasSegment = false
    @exclusivity(unchecked) private var inline = InlineBuilder()
    @exclusivity(unchecked) private var isInSegment = false
    @exclusivity(unchecked) private var isInHeader = false
    @exclusivity(unchecked) private var sawHeader = false
    @exclusivity(unchecked) private var captured: [UInt8] = []
    @exclusivity(unchecked) private var isCapturing = false
    @exclusivity(unchecked) private var propertyName = ""
    @exclusivity(unchecked) private var sawStandardAttribute = false
    @exclusivity(unchecked) private var sawOldAttribute = false
    @exclusivity(unchecked) private var names = NameCache()
    @exclusivity(unchecked) private var lastLanguages: [(raw: [UInt8], reading: TMXLanguage.Reading)] = []
    @exclusivity(unchecked) private var values = ValueCache()

    /// Makes a handler; of a piece of a file, with the number of units and lines before it.
    init(unitsBefore: Int = 0, linesBefore: Int = 0) {
        unitCount = unitsBefore
        firstLine = linesBefore
        records.reserveCapacity(2048)
    }

    func start(_ name: XMLName, _ attributes: XMLAttributes) {
        if isInSegment {
            if let trouble = inline.start(name, attributes) { note(trouble.kind, trouble.message) }
        } else if name == "tuv" {
            startVariant(attributes)
        } else if name == "seg" {
            isInSegment = true
            hasSegment = true
        } else if name == "tu" {
            unitLine = line
            var found = TranslationUnit(id: nil)
            found.variants.reserveCapacity(2)
            found.attributes = properties(attributes) { index in
                guard attributes.matches(index, "tuid") else { return true }
                found.id = attributes.value(index)
                return false
            }
            unit = found
        } else if name == "prop" || name == "note" {
            propertyName = attributes["type"] ?? ""
            captured.removeAll(keepingCapacity: true)
            isCapturing = true
        } else if !sawRoot {
            sawRoot = true
            startRoot(name, attributes)
        } else if name == "header" {
            isInHeader = true
            sawHeader = true
            header = readHeader(attributes)
        } else if name == "body" {
            if !sawHeader { note(.noHeader, "there is no header") }
        } else if isInHeader {
            addUserEncoding(name, attributes)
        }
    }

    func end(_ name: XMLName) {
        if isInSegment {
            guard name == "seg" else { return inline.end() }
            isInSegment = false
            codeCount &+= inline.codeCount
            inline.resetCount()
            variant?.content = inline.finish()
        } else if name == "tuv" {
            endVariant()
        } else if name == "tu" {
            unitCount &+= 1
            if let unit { records.append(TMXRecord(unit: unit, number: unitCount, line: unitLine)) }
            unit = nil
        } else if name == "prop" {
            endProperty()
        } else if name == "note" {
            endNote()
        } else if name == "header" {
            isInHeader = false
        }
    }

    func text(_ bytes: UnsafeBufferPointer<UInt8>) {
        if isInSegment { inline.text(bytes) } else if isCapturing { captured.append(contentsOf: bytes) }
    }

    func note(_ kind: TMXFinding.Kind, _ message: String) {
        findings.add(
            TMXFinding(
                kind, line: unit == nil ? line : unitLine, unit: unit == nil ? nil : unitCount + 1,
                language: variant?.language, message))
    }

    private var line: Int { firstLine + (reader?.line ?? 1) }

    private func startRoot(_ name: XMLName, _ attributes: XMLAttributes) {
        guard name == "tmx" else {
            note(.foreign, "this is no TMX file: its root element is <\(name.string)>")
            reader?.stop("this is no TMX file: its root element is <\(name.string)>")
            return
        }
        version = attributes["version"]
        if let version, !["1.1", "1.2", "1.3", "1.4"].contains(version) {
            note(.version, "version ‘\(version)’ is not one of 1.1 to 1.4")
        } else if version == nil {
            note(.version, "the file does not say which version of TMX it is")
        }
    }

    private func startVariant(_ attributes: XMLAttributes) {
        var raw: Int?
        var isStandard = true
        let others = properties(attributes) { index in
            if attributes.matches(index, "xml:lang") {
                raw = index
                isStandard = true
                return false
            }
            guard attributes.matches(index, "lang") else { return true }
            if raw == nil {
                raw = index
                isStandard = false
            }
            return false
        }
        hasSegment = false
        guard let raw, !attributes.bytes(raw).isEmpty else {
            variant = .init(.undetermined, InlineContent(), attributes: others)
            note(.noLanguage, "a variant without a language")
            return
        }
        let reading = language(attributes.bytes(raw))
        variant = .init(reading.tag, InlineContent(), attributes: others)
        if let remark = reading.remark { note(.languageTag, remark) }
        noteLanguageAttribute(isStandard: isStandard)
    }

    /// The meaning of a tag; a file has few, so that the last ones are looked at before the dictionary.
    private func language(_ bytes: UnsafeBufferPointer<UInt8>) -> TMXLanguage.Reading {
        for index in lastLanguages.indices where bytes.isEqual(to: lastLanguages[index].raw) {
            return lastLanguages[index].reading
        }
        let raw = String(decoding: bytes, as: UTF8.self)
        let reading = languages[raw] ?? TMXLanguage.read(raw)
        languages[raw] = reading
        if lastLanguages.count > 3 { lastLanguages.removeFirst() }
        lastLanguages.append((Array(bytes), reading))
        return reading
    }

    private func noteLanguageAttribute(isStandard: Bool) {
        let wasMixed = sawStandardAttribute && sawOldAttribute
        if isStandard { sawStandardAttribute = true } else { sawOldAttribute = true }
        if !wasMixed, sawStandardAttribute, sawOldAttribute {
            note(.languageAttribute, "the file mixes lang and xml:lang")
        }
        if !isStandard, version != "1.1", version != "1.2" { note(.languageAttribute, "lang where xml:lang is meant") }
    }

    private func endVariant() {
        if let variant {
            if hasSegment { unit?.variants.append(variant) } else { note(.noSegment, "a variant without a segment") }
        }
        variant = nil
    }

    private func endProperty() {
        let property = TranslationUnit.Property(propertyName, takeCaptured())
        if variant != nil {
            variant?.properties.append(property)
        } else if unit != nil {
            unit?.properties.append(property)
        } else if isInHeader {
            header?.properties.append(property)
        }
    }

    private func endNote() {
        let note = takeCaptured()
        if variant != nil {
            variant?.notes.append(note)
        } else if unit != nil {
            unit?.notes.append(note)
        } else if isInHeader {
            header?.notes.append(note)
        }
    }

    private func takeCaptured() -> String {
        isCapturing = false
        return String(decoding: captured, as: UTF8.self)
    }

    private func properties(_ attributes: XMLAttributes, where isWanted: (Int) -> Bool) -> [TranslationUnit.Property] {
        guard attributes.count > 0 else { return [] }
        var list: [TranslationUnit.Property] = []
        for index in 0..<attributes.count where isWanted(index) {
            if list.isEmpty { list.reserveCapacity(attributes.count - index) }
            list.append(.init(names.name(of: index, in: attributes), values.string(attributes.bytes(index))))
        }
        return list
    }

    private func addUserEncoding(_ name: XMLName, _ attributes: XMLAttributes) {
        if name == "ude" {
            header?.userEncodings.append(.init(name: attributes["name"] ?? "", base: attributes["base"], maps: []))
        } else if name == "map", let last = header?.userEncodings.indices.last {
            header?.userEncodings[last].maps.append(properties(attributes) { _ in true })
        }
    }

    private func readHeader(_ attributes: XMLAttributes) -> TMXHeader {
        for name in TMXHeader.required where attributes[name] == nil {
            note(.headerAttribute, "the header has no \(name)")
        }
        var header = TMXHeader()
        header.creationTool = attributes["creationtool"] ?? ""
        header.creationToolVersion = attributes["creationtoolversion"] ?? ""
        header.segmentType = attributes["segtype"] ?? ""
        header.originalFormat = attributes["o-tmf"] ?? ""
        header.adminLanguage = LanguageTag(attributes["adminlang"] ?? "en")
        header.dataType = attributes["datatype"] ?? ""
        header.creationDate = attributes["creationdate"]
        header.otherAttributes = attributes.all.filter { TMXHeader.optional.contains($0.name) }
            .map { .init($0.name, $0.value) }
        let source = attributes["srclang"] ?? ""
        let isAny = source.isEmpty || source.lowercased() == "*all*"
        header.sourceLanguage = isAny ? nil : TMXLanguage.read(source).tag
        return header
    }
}

/// The names of attributes as text. libxml2 keeps one copy of each name, so that its address tells it.
private struct NameCache {
    private var known: [(address: Int, name: String)] = []

    mutating func name(of index: Int, in attributes: XMLAttributes) -> String {
        let address = attributes.nameAddress(index)
        for entry in known where entry.address == address { return entry.name }
        let name = attributes.name(index)
        // A name with a prefix has two addresses and is rare.
        if known.count < 32, !name.contains(":") { known.append((address, name)) }
        return name
    }
}

/// The last long value of an attribute: a unit that was never changed has the same date twice.
private struct ValueCache {
    private var bytes: [UInt8] = []
    private var text = ""

    mutating func string(_ value: UnsafeBufferPointer<UInt8>) -> String {
        // Strings of up to 15 bytes live in themselves and cost nothing to make.
        guard value.count > 15 else { return String(decoding: value, as: UTF8.self) }
        if value.isEqual(to: bytes) { return text }
        bytes.removeAll(keepingCapacity: true)
        bytes.append(contentsOf: value)
        text = String(decoding: value, as: UTF8.self)
        return text
    }
}

extension UnsafeBufferPointer<UInt8> {
    fileprivate func isEqual(to other: [UInt8]) -> Bool {
        guard count == other.count else { return false }
        for index in indices where self[index] != other[index] { return false }
        return true
    }
}
