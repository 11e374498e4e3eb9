using System.Security.Cryptography;
using Microsoft.AspNetCore.DataProtection;

namespace PromptWorkbench.Web.Access;

/// <summary>Remembers in a browser that the key was entered there. Another key makes every cookie worthless.</summary>
internal sealed class KeyCookie(FacilitatorKey key, IDataProtectionProvider protection)
{
    public const string Name = "workbench-key";

    private static readonly TimeSpan Lifetime = TimeSpan.FromDays(7);

    private readonly ITimeLimitedDataProtector protector = protection.CreateProtector("FacilitatorKey").ToTimeLimitedDataProtector();

    public void Give(HttpContext context) => context.Response.Cookies.Append(
        Name,
        protector.Protect(key.Fingerprint, Lifetime),
        new CookieOptions { HttpOnly = true, SameSite = SameSiteMode.Strict, Secure = context.Request.IsHttps, MaxAge = Lifetime, IsEssential = true });

    public bool IsSentWith(HttpRequest request)
    {
        if (request.Cookies[Name] is not { } cookie)
            return false;
        try
        {
            return protector.Unprotect(cookie) == key.Fingerprint;
        }
        catch (CryptographicException)
        {
            return false; // expired, changed, or from another workbench on this host name: as good as none
        }
    }
}
