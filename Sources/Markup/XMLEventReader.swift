import CLibXML2

/// What an XML file tells, in order. Text may arrive in several pieces.
public protocol XMLEventHandler: AnyObject {
    /// A start tag.
    func start(_ name: XMLName, _ attributes: XMLAttributes)
    /// An end tag.
    func end(_ name: XMLName)
    /// Text, with references resolved.
    func text(_ bytes: UnsafeBufferPointer<UInt8>)
}

/// The local name of an element or attribute, valid during the event.
public struct XMLName {
    let pointer: UnsafePointer<UInt8>

    /// Whether it is this name.
    public static func == (name: XMLName, other: StaticString) -> Bool {
        name.withBytes(other) { bytes in
            for (index, byte) in bytes.enumerated() where name.pointer[index] != byte { return false }
            return name.pointer[bytes.count] == 0
        }
    }

    /// The name as text.
    public var string: String { String(cString: pointer) }

    private func withBytes(_ other: StaticString, _ body: (UnsafeBufferPointer<UInt8>) -> Bool) -> Bool {
        body(UnsafeBufferPointer(start: other.utf8Start, count: other.utf8CodeUnitCount))
    }
}

/// The attributes of a start tag, valid during the event.
public struct XMLAttributes {
    let count: Int
    let pointer: UnsafeMutablePointer<UnsafePointer<UInt8>?>?

    /// The value of an attribute; `xml:lang` is asked for with its prefix.
    public subscript(_ name: StaticString) -> String? {
        for index in 0..<count where matches(index, name) { return value(index) }
        return nil
    }

    /// All attributes in file order.
    public var all: [(name: String, value: String)] {
        (0..<count).map { index in
            let prefix = pointer?[index * 5 + 1].map { String(cString: $0) + ":" } ?? ""
            let local = pointer?[index * 5].map { String(cString: $0) } ?? ""
            return (prefix + local, value(index))
        }
    }

    private func matches(_ index: Int, _ name: StaticString) -> Bool {
        guard let local = pointer?[index * 5] else { return false }
        let wanted = UnsafeBufferPointer(start: name.utf8Start, count: name.utf8CodeUnitCount)
        var offset = 0
        if let prefix = pointer?[index * 5 + 1] {
            while prefix[offset] != 0 {
                guard offset < wanted.count, prefix[offset] == wanted[offset] else { return false }
                offset += 1
            }
            guard offset < wanted.count, wanted[offset] == UInt8(ascii: ":") else { return false }
            offset += 1
        }
        for position in offset..<max(offset, wanted.count) where local[position - offset] != wanted[position] {
            return false
        }
        return offset <= wanted.count && local[wanted.count - offset] == 0
    }

    private func value(_ index: Int) -> String {
        guard let start = pointer?[index * 5 + 3], let end = pointer?[index * 5 + 4] else { return "" }
        return String(decoding: UnsafeBufferPointer(start: start, count: end - start), as: UTF8.self)
    }
}

/// Why an XML file can't be read on.
public struct XMLError: Error, Sendable, Hashable {
    /// The line, from 1.
    public var line: Int
    /// The column, from 1; 0 where it is not known.
    public var column: Int
    /// What is wrong, as a clause without a full stop.
    public var cause: String

    /// Makes an error.
    public init(line: Int, column: Int = 0, cause: String) {
        self.line = line
        self.column = column
        self.cause = cause
    }
}

/// Reads XML as a stream of events, through libxml2's push parser (SAX2).
///
/// Memory does not grow with the file. Nothing is loaded from the network or from other files; entities declared in
/// the file are expanded only as far as libxml2's limits against amplification allow; depth is limited.
public final class XMLEventReader {
    /// The deepest nesting that is read.
    public static let depthLimit = 256

    private var context: xmlParserCtxtPtr?
    private let handler: any XMLEventHandler
    private var depth = 0
    private var failure: XMLError?

    /// Makes a reader that tells `handler`.
    public init(handler: some XMLEventHandler) {
        self.handler = handler
    }

    deinit {
        if let context { xmlFreeParserCtxt(context) }
    }

    /// The line that is being read, from 1.
    public var line: Int { context.map { Int(xmlSAX2GetLineNumber($0)) } ?? 0 }

    /// The column that is being read, from 1.
    public var column: Int { context.map { Int(xmlSAX2GetColumnNumber($0)) } ?? 0 }

    /// Reads the next bytes of the file; an empty buffer ends it.
    public func read(_ bytes: UnsafeBufferPointer<UInt8>) throws(XMLError) {
        if context == nil { open() }
        guard let context else { throw XMLError(line: 0, column: 0, cause: "the XML parser can't be started") }
        let isEnd = bytes.isEmpty
        let start = bytes.baseAddress.map { UnsafeRawPointer($0).assumingMemoryBound(to: CChar.self) }
        let status = xmlParseChunk(context, start, Int32(bytes.count), isEnd ? 1 : 0)
        if let failure { throw failure }
        if status != 0, context.pointee.wellFormed == 0 { throw lastError(of: context) }
        if isEnd, context.pointee.wellFormed == 0 { throw lastError(of: context) }
    }

    /// Ends reading from within an event, with an error.
    public func stop(_ cause: String) {
        guard failure == nil else { return }
        failure = XMLError(line: line, column: column, cause: cause)
        if let context { xmlStopParser(context) }
    }

    private func lastError(of context: xmlParserCtxtPtr) -> XMLError {
        guard let error = xmlCtxtGetLastError(context) else {
            return XMLError(line: line, column: column, cause: "the XML is not well formed")
        }
        let message = error.pointee.message.map { String(cString: $0) } ?? "the XML is not well formed"
        let words = message.split(whereSeparator: \.isNewline).joined(separator: " ")
        return XMLError(line: Int(error.pointee.line), column: Int(error.pointee.int2), cause: words)
    }

    private func open() {
        var sax = xmlSAXHandler()
        xmlSAXVersion(&sax, 2)
        sax.startElementNs = { user, name, _, _, _, _, count, _, attributes in
            guard let reader = XMLEventReader.from(user), let name else { return }
            reader.depth += 1
            guard reader.depth <= XMLEventReader.depthLimit else {
                return reader.stop("elements are nested deeper than \(XMLEventReader.depthLimit)")
            }
            reader.handler.start(XMLName(pointer: name), XMLAttributes(count: Int(count), pointer: attributes))
        }
        sax.endElementNs = { user, name, _, _ in
            guard let reader = XMLEventReader.from(user), let name else { return }
            reader.depth -= 1
            reader.handler.end(XMLName(pointer: name))
        }
        let text: charactersSAXFunc = { user, bytes, count in
            guard let reader = XMLEventReader.from(user), let bytes else { return }
            reader.handler.text(UnsafeBufferPointer(start: bytes, count: Int(count)))
        }
        sax.characters = text
        sax.cdataBlock = text
        sax.ignorableWhitespace = text
        sax.comment = nil
        sax.processingInstruction = nil
        sax.serror = { _, _ in }
        sax.warning = nil
        sax.error = nil
        sax.fatalError = nil
        // Never load anything that the file names: an entity outside the file is as good as not declared.
        sax.entityDecl = { user, name, type, publicID, systemID, content in
            guard type == Int32(XML_INTERNAL_GENERAL_ENTITY.rawValue) else { return }
            xmlSAX2EntityDecl(user, name, type, publicID, systemID, content)
        }
        sax.resolveEntity = { _, _, _ in nil }
        sax.externalSubset = { _, _, _, _ in }
        guard let opened = xmlCreatePushParserCtxt(&sax, nil, nil, 0, nil) else { return }
        opened.pointee._private = Unmanaged.passUnretained(self).toOpaque()
        let options = Int32(XML_PARSE_NONET.rawValue | XML_PARSE_NOENT.rawValue | XML_PARSE_NOWARNING.rawValue)
        xmlCtxtUseOptions(opened, options)
        context = opened
    }

    // The callbacks get the parser's context, since no user data was given, which lets libxml2's own handlers for
    // entities work beside ours.
    private static func from(_ user: UnsafeMutableRawPointer?) -> XMLEventReader? {
        guard let user else { return nil }
        let context = user.assumingMemoryBound(to: xmlParserCtxt.self)
        guard let reader = context.pointee._private else { return nil }
        return Unmanaged<XMLEventReader>.fromOpaque(reader).takeUnretainedValue()
    }
}
