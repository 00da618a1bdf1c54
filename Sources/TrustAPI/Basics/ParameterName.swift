/// The parameters that the endpoints know, by the names that they have on the wire.
///
/// Several pages have a parameter of the same name; what each says of it is a `Parameter` of its own.
package enum ParameterName: String, Sendable {
    case loginName, loginPassword
    case orderNumber, baseOrderNumber
    case test, disableSWP
    case domainName, newMethod, newDCVEmailAddress
    case domainNames, newMethods, newDCVEmailAddresses
    case dcvTemplateID, dcvEmailAddress
    case action, adminEmailAddress
    case phoneNumber, emailAddress, preferredTimeUTC, extensionNumber, language, comments
    case responseFormat, showStatusDetails
}
