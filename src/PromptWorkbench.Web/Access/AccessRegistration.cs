using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Components.Server.Circuits;

namespace PromptWorkbench.Web.Access;

/// <summary>Who may see what (docs/access.md). An endpoint that says nothing else is closed to who has not shown the key.</summary>
internal static class AccessRegistration
{
    public static void AddAccess(this IServiceCollection services, KeylessCallers keyless, string? key, string keyFolder)
    {
        services.AddSingleton(new OwnerRule(keyless));
        services.AddSingleton(_ => FacilitatorKey.Open(key, keyFolder));
        services.AddSingleton<KeyCheck>();
        services.AddSingleton<KeyCookie>();
        services.AddScoped<CircuitHandler, KnownCircuits>();
        services.AddAuthentication(AccessHandler.Name).AddScheme<AuthenticationSchemeOptions, AccessHandler>(AccessHandler.Name, null);
        services.AddAuthorizationBuilder().SetFallbackPolicy(new AuthorizationPolicyBuilder().RequireAuthenticatedUser().Build());
    }
}
