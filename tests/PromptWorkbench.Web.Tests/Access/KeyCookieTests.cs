using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.Http;
using PromptWorkbench.Web.Access;

namespace PromptWorkbench.Web.Tests.Access;

public class KeyCookieTests
{
    private readonly EphemeralDataProtectionProvider protection = new();

    [Fact]
    public void The_cookie_of_a_key_is_known_again() => Assert.True(Cookie("a-key-for-the-tests").IsSentWith(RequestAfterGiving("a-key-for-the-tests")));

    [Fact]
    public void Another_key_makes_it_worthless() => Assert.False(Cookie("another-key-of-the-tests").IsSentWith(RequestAfterGiving("a-key-for-the-tests")));

    [Fact]
    public void So_do_other_data_protection_keys() =>
        Assert.False(new KeyCookie(FacilitatorKey.Open("a-key-for-the-tests", "unused"), new EphemeralDataProtectionProvider()).IsSentWith(RequestAfterGiving("a-key-for-the-tests")));

    private KeyCookie Cookie(string key) => new(FacilitatorKey.Open(key, "unused"), protection);

    private HttpRequest RequestAfterGiving(string key)
    {
        var context = new DefaultHttpContext();
        Cookie(key).Give(context);
        var next = new DefaultHttpContext();
        next.Request.Headers.Cookie = context.Response.Headers.SetCookie.ToString().Split(';')[0];
        return next.Request;
    }
}
