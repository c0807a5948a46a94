import CLibXML2

/// Reads XML as a stream of events, through libxml2's push parser (SAX2).
///
/// Memory does not grow with the file. Nothing is loaded from the network or from other files; entities declared in
/// the file are expanded only as far as libxml2's limits against amplification allow; depth is limited. Any encoding
/// that the C library knows is read, with or without a mark.
public final class XMLEventReader {
    /// The deepest nesting that is read.
    public static let depthLimit = 256
    /// The most attributes of one element that are read.
    public static let attributeLimit = 1000

    /// How many bytes of a file in memory the C library gets at once.
    private static let pieceSize = 1 << 18

    private var context: xmlParserCtxtPtr?
    private var decoder = XMLDecoder()
    private let handler: any XMLEventHandler
    private var depth = 0
    private var failure: XMLError?
    private let wantsComments: Bool

    /// Makes a reader that tells `handler`.
    ///
    /// - Parameter wantsComments: whether comments and processing instructions are told too.
    public init(handler: some XMLEventHandler, wantsComments: Bool = false) {
        self.handler = handler
        self.wantsComments = wantsComments
    }

    deinit {
        guard let context else { return }
        // A document type declaration makes a document that holds its entities; the context does not free it.
        if let document = context.pointee.myDoc { xmlFreeDoc(document) }
        xmlFreeParserCtxt(context)
    }

    /// The line that is being read, from 1.
    public var line: Int { context.map { Int(xmlSAX2GetLineNumber($0)) } ?? 1 }

    /// The column that is being read, from 1.
    public var column: Int { context.map { Int(xmlSAX2GetColumnNumber($0)) } ?? 0 }

    /// The encoding of the file, once its first bytes were read.
    public var encoding: String { decoder.encoding }

    /// What is odd about the encoding, as a clause.
    public var encodingRemark: String? { decoder.remark }

    /// Reads the next bytes of the file; an empty buffer ends it.
    public func read(_ bytes: UnsafeBufferPointer<UInt8>) throws(XMLError) {
        if context == nil { open() }
        guard let context else { throw XMLError(line: 0, column: 0, cause: "the XML parser can't be started") }
        let isLast = bytes.isEmpty
        do {
            try decoder.decode(bytes, isLast: isLast) { try parse($0, with: context) }
            if isLast { try parse(bytes, with: context, isLast: true) }
        } catch let error as XMLDecoder.Trouble {
            throw XMLError(line: line, column: column, cause: error.cause)
        } catch let error as XMLError {
            throw error
        } catch {
            throw XMLError(line: line, column: column, cause: "\(error)")
        }
    }

    /// Reads a whole file that is in memory.
    public func read(all bytes: [UInt8]) throws(XMLError) {
        do {
            // The C library looks only so far ahead of what it has parsed: it wants big files in pieces.
            try bytes.withUnsafeBufferPointer { whole in
                for start in stride(from: 0, to: whole.count, by: Self.pieceSize) {
                    try read(UnsafeBufferPointer(rebasing: whole[start..<min(whole.count, start + Self.pieceSize)]))
                }
            }
        } catch let error as XMLError {
            throw error
        } catch {
            throw XMLError(line: line, column: column, cause: "\(error)")
        }
        try read(UnsafeBufferPointer(start: nil, count: 0))
    }

    /// Ends reading from within an event, with an error.
    public func stop(_ cause: String) {
        guard failure == nil else { return }
        failure = XMLError(line: line, column: column, cause: cause)
        if let context { xmlStopParser(context) }
    }

    private func parse(
        _ bytes: UnsafeBufferPointer<UInt8>, with context: xmlParserCtxtPtr, isLast: Bool = false
    ) throws {
        guard isLast || !bytes.isEmpty else { return }
        let start = bytes.baseAddress.map { UnsafeRawPointer($0).assumingMemoryBound(to: CChar.self) }
        let status = xmlParseChunk(context, start, Int32(bytes.count), isLast ? 1 : 0)
        if let failure { throw failure }
        if status != 0 || isLast, context.pointee.wellFormed == 0 { throw lastError(of: context) }
    }

    private func lastError(of context: xmlParserCtxtPtr) -> XMLError {
        guard let error = xmlCtxtGetLastError(context) else {
            return XMLError(line: line, column: column, cause: "the XML is not well formed")
        }
        let message = error.pointee.message.map { String(cString: $0) } ?? ""
        return XMLError(
            line: Int(error.pointee.line), column: Int(error.pointee.int2),
            cause: XMLComplaint.plain(code: error.pointee.code, message: message))
    }

    private func open() {
        var sax = xmlSAXHandler()
        xmlSAXVersion(&sax, 2)
        sax.startElementNs = { user, name, prefix, uri, declarationCount, declarations, count, _, attributes in
            guard let name else { return }
            XMLEventReader.with(user) { reader in
                reader.depth &+= 1
                guard reader.depth <= XMLEventReader.depthLimit else {
                    return reader.stop("elements are nested deeper than \(XMLEventReader.depthLimit)")
                }
                guard count <= XMLEventReader.attributeLimit else {
                    return reader.stop("an element has more than \(XMLEventReader.attributeLimit) attributes")
                }
                reader.handler.start(
                    XMLName(pointer: name, prefixPointer: prefix, namespacePointer: uri),
                    XMLAttributes(
                        count: Int(count), pointer: attributes, declarationCount: Int(declarationCount),
                        declarationPointer: declarations))
            }
        }
        sax.endElementNs = { user, name, prefix, uri in
            guard let name else { return }
            XMLEventReader.with(user) { reader in
                reader.depth &-= 1
                reader.handler.end(XMLName(pointer: name, prefixPointer: prefix, namespacePointer: uri))
            }
        }
        let text: charactersSAXFunc = { user, bytes, count in
            guard let bytes else { return }
            XMLEventReader.with(user) { $0.handler.text(UnsafeBufferPointer(start: bytes, count: Int(count))) }
        }
        sax.characters = text
        sax.cdataBlock = text
        sax.ignorableWhitespace = text
        listenToComments(&sax)
        silenceErrors(&sax)
        forbidOutsideEntities(&sax)
        guard let opened = xmlCreatePushParserCtxt(&sax, nil, nil, 0, nil) else { return }
        opened.pointee._private = Unmanaged.passUnretained(self).toOpaque()
        // The decoder has made UTF-8 of everything, whatever the declaration says.
        let options = XML_PARSE_NONET.rawValue | XML_PARSE_NOENT.rawValue | XML_PARSE_NOWARNING.rawValue
        xmlCtxtUseOptions(opened, Int32(options | XML_PARSE_IGNORE_ENC.rawValue))
        context = opened
    }

    private func listenToComments(_ sax: inout xmlSAXHandler) {
        sax.comment = nil
        sax.processingInstruction = nil
        guard wantsComments else { return }
        sax.comment = { user, text in
            guard let text else { return }
            XMLEventReader.with(user) { $0.handler.comment(String(cString: text)) }
        }
        sax.processingInstruction = { user, target, data in
            guard let target else { return }
            XMLEventReader.with(user) {
                $0.handler.instruction(String(cString: target), data.map { String(cString: $0) } ?? "")
            }
        }
    }

    private func silenceErrors(_ sax: inout xmlSAXHandler) {
        sax.serror = { _, _ in }
        sax.warning = nil
        sax.error = nil
        sax.fatalError = nil
    }

    /// Never loads anything that the file names: an entity outside the file is as good as not declared.
    private func forbidOutsideEntities(_ sax: inout xmlSAXHandler) {
        sax.entityDecl = { user, name, type, publicID, systemID, content in
            guard type == Int32(XML_INTERNAL_GENERAL_ENTITY.rawValue) else { return }
            xmlSAX2EntityDecl(user, name, type, publicID, systemID, content)
        }
        sax.reference = { user, name in
            let entity = name.map { String(cString: $0) } ?? ""
            XMLEventReader.with(user) { $0.stop("the entity &\(entity); is declared nowhere in this file") }
        }
        sax.resolveEntity = { _, _, _ in nil }
        sax.externalSubset = { _, _, _, _ in }
    }

    // The callbacks get the parser's context, since no user data was given, which lets libxml2's own handlers for
    // entities work beside ours. The reader is alive while it parses, so that no count of references is needed.
    @inline(__always)
    private static func with(_ user: UnsafeMutableRawPointer?, _ body: (XMLEventReader) -> Void) {
        guard let user else { return }
        let context = user.assumingMemoryBound(to: xmlParserCtxt.self)
        guard let reader = context.pointee._private else { return }
        Unmanaged<XMLEventReader>.fromOpaque(reader)._withUnsafeGuaranteedRef(body)
    }
}
