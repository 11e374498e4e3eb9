using System.Net.Http.Headers;
using System.Security.Claims;
using System.Text.Encodings.Web;
using Microsoft.AspNetCore.Authentication;
using Microsoft.Extensions.Options;
using PromptWorkbench.Web.Api;

namespace PromptWorkbench.Web.Access;

/// <summary>
/// Who is calling: the owner at this machine, someone who has the facilitator's key (a cookie in a browser, `Authorization: Bearer`
/// in a program), or nobody known, who is asked for the key.
/// </summary>
internal sealed class AccessHandler(
    OwnerRule owner, KeyCheck check, KeyCookie cookie,
    IOptionsMonitor<AuthenticationSchemeOptions> options, ILoggerFactory loggers, UrlEncoder encoder)
    : AuthenticationHandler<AuthenticationSchemeOptions>(options, loggers, encoder)
{
    public const string Name = "FacilitatorKey";

    private const string Bearer = "Bearer";

    private KeyVerdict? verdict;

    protected override Task<AuthenticateResult> HandleAuthenticateAsync() => Task.FromResult(
        owner.IsMetBy(Context) ? Known("owner")
        : cookie.IsSentWith(Request) || HasRightKey() ? Known("facilitator")
        : AuthenticateResult.NoResult());

    protected override Task HandleChallengeAsync(AuthenticationProperties properties)
    {
        var (status, reason) = KeyRefusal.Of(verdict);
        Response.Headers.WWWAuthenticate = Bearer;
        if (status == StatusCodes.Status429TooManyRequests)
            Response.Headers.RetryAfter = "1";
        return Answer(status, reason).ExecuteAsync(Context);
    }

    private IResult Answer(int status, string reason) =>
        Request.Path.StartsWithSegments("/v1") ? OpenAiError.Result(status, reason, "invalid_request_error", "invalid_api_key")
        : IsNavigation ? KeyPage.Result(status, verdict is null ? null : reason, $"{Request.Path}{Request.QueryString}")
        : Results.Text(reason, statusCode: status);

    private bool IsNavigation => HttpMethods.IsGet(Request.Method) && Request.Headers.Accept.ToString().Contains("text/html", StringComparison.OrdinalIgnoreCase);

    private bool HasRightKey()
    {
        if (!AuthenticationHeaderValue.TryParse(Request.Headers.Authorization, out var header)
            || !header.Scheme.Equals(Bearer, StringComparison.OrdinalIgnoreCase) || header.Parameter is not { Length: > 0 } given)
            return false;
        verdict = check.Try(given, Context.Connection.RemoteIpAddress);
        return verdict == KeyVerdict.Right;
    }

    private AuthenticateResult Known(string name) => AuthenticateResult.Success(
        new AuthenticationTicket(new ClaimsPrincipal(new ClaimsIdentity([new Claim(ClaimTypes.Name, name)], Scheme.Name)), Scheme.Name));
}
