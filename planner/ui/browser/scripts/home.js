// Tells a page where the app lives: without it every page below the root first asks at an address that isn't there.
window.__streamlit = { BACKEND_BASE_URL: location.origin, HOST_CONFIG_BASE_URL: location.origin };
