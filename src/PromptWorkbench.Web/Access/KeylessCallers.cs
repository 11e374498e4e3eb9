namespace PromptWorkbench.Web.Access;

/// <summary>Whose requests are the owner's and need no key.</summary>
public enum KeylessCallers
{
    /// <summary>Programs on this machine that connect to the loopback address themselves.</summary>
    Direct,

    /// <summary>Also what a proxy on this machine forwards: the proxy then decides who may see what.</summary>
    Proxied,

    /// <summary>Nobody's: on a machine with several users, each of them could open the loopback address.</summary>
    Nobody,
}
