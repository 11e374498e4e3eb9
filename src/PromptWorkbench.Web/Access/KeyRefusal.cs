namespace PromptWorkbench.Web.Access;

/// <summary>What a caller without the right key is told.</summary>
internal static class KeyRefusal
{
    public static (int Status, string Reason) Of(KeyVerdict? verdict) => verdict switch
    {
        KeyVerdict.Wrong => (StatusCodes.Status401Unauthorized, "This is not the facilitator's key."),
        KeyVerdict.TooManyGuesses => (StatusCodes.Status429TooManyRequests, "Too many wrong keys came from this address. Wait a few seconds and try again."),
        _ => (StatusCodes.Status401Unauthorized,
            "This needs the facilitator's key: enter it in a browser, or send it as 'Authorization: Bearer KEY'. Whoever started the workbench has it."),
    };
}
